package world.azora.platform.remote;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.remote.RoleClient.Limits;
import world.azora.platform.remote.RoleClient.Setup;
import world.azora.platform.role.Roles;
import world.azora.platform.tls.ProcessTls;

/**
 * The way to every role that runs elsewhere, for proxies of fronts and for what the edge forwards. Its requests go to
 * {@link RoleAddress addresses of roles}; which process gets them is decided here.
 */
public final class RoleCalls implements ClientHttpRequestFactory, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoleCalls.class);

    /** Set where nothing may travel in clear. */
    static final String PRODUCTION = "azora.production";

    /** The handshake is in it, and the first one of two processes that start on a busy machine takes its time. */
    private static final Duration CONNECT_TIMEOUT = ofSeconds(3);

    /** What the clients of all roles have in common. */
    record Common(
            RemoteSettings settings,
            ServiceToken token,
            Optional<ProcessTls> tls,
            Breakers breakers,
            MeterRegistry metrics) {}

    private final Map<String, RoleClient> clients = new TreeMap<>();
    private final Common common;
    private final boolean inProduction;

    RoleCalls(Roles roles, Environment environment, Common common) {
        this.common = common;
        this.inProduction = environment.getProperty(PRODUCTION, Boolean.class, false);
        for (var role : Roles.ALL) {
            var settings = "spring.http.serviceclient." + role;
            var addresses = environment.getProperty(settings + ".base-url", "");
            if (roles.runsHere(role) || addresses.isBlank()) continue;
            var instances = new Instances(addresses);
            var http = http(
                    role,
                    instances,
                    environment.getProperty(settings + ".connect-timeout", Duration.class, CONNECT_TIMEOUT));
            var wait = environment.getProperty(settings + ".read-timeout", Duration.class, ofSeconds(15));
            clients.put(
                    role,
                    new RoleClient(
                            new Setup(
                                    role,
                                    http,
                                    instances,
                                    new Limits(wait, common.settings().callsMax()),
                                    common.token()),
                            common.breakers().named(role),
                            common.metrics()));
        }
    }

    @Override
    public ClientHttpRequest createRequest(URI target, HttpMethod method) {
        var role = RoleAddress.roleIn(target);
        var client = clients.get(role);
        if (client == null)
            throw new IllegalStateException("Role " + role + " runs elsewhere, and nothing says where: set AZORA_"
                    + role.toUpperCase(Locale.ROOT) + "_URL.");
        return new RoleRequest(client, target, method);
    }

    /** Clients of roles that have more than one process to choose from, or names to look up. */
    Collection<RoleClient> clients() {
        return List.copyOf(clients.values());
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.setup().http().shutdownNow());
    }

    private HttpClient http(String role, Instances instances, Duration connectTimeout) {
        var builder = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (!instances.areSecure()) {
            warnOrRefuse(role);
            return builder.build();
        }
        var tls = common.tls()
                .orElseThrow(() -> new UnsafeProcesses("Role " + role + " is called with certificates, and this process"
                        + " has none. Run \"azora certs init\" once and \"azora certs issue\" with its roles."));
        return builder.sslContext(tls.calling(role))
                .sslParameters(newProtocols())
                .build();
    }

    private void warnOrRefuse(String role) {
        if (inProduction)
            throw new UnsafeProcesses(
                    "In production, processes speak with certificates: the address of role " + role
                            + " must begin with https. Run \"azora certs init\" and \"azora certs issue\" (docs/guide-processes.md).");
        LOG.warn(
                "UNSAFE: calls to role {} travel in clear, with the service token. This is for development only.",
                role);
    }

    private static SSLParameters newProtocols() {
        return new SSLParameters(null, ProcessTls.PROTOCOLS.toArray(String[]::new));
    }

    private static Duration ofSeconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
