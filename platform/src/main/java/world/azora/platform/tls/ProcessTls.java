package world.azora.platform.tls;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * The certificate by which this process shows who it is, and the authority whose certificates it believes: the SSL
 * bundle {@value #BUNDLE}. When its files change, the next handshake uses the new ones; connections that stand go on.
 */
public final class ProcessTls {
    public static final String BUNDLE = "internal";

    /** Newest first. Nothing older is spoken between processes, nor to browsers. */
    public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private static final Logger LOG = LoggerFactory.getLogger(ProcessTls.class);

    // A resumed session is not checked again, so a certificate that was withdrawn would open doors for so long.
    private static final int SESSION_SECONDS_MAX = 300;

    private record Current(X509ExtendedKeyManager keys, X509TrustManager authority) {}

    private final MeterRegistry metrics;
    private volatile Current current;

    public ProcessTls(SslBundles bundles, MeterRegistry metrics) {
        this.metrics = metrics;
        this.current = read(bundles.getBundle(BUNDLE));
        bundles.addBundleUpdateHandler(BUNDLE, bundle -> {
            current = read(bundle);
            LOG.info("certificate.reloaded bundle={}", BUNDLE);
        });
    }

    /** For calls to processes of this role, and to nobody else. */
    public SSLContext calling(String role) {
        return context(role, "server");
    }

    /** For the listener that other processes call. */
    public SSLContext listening() {
        return context(null, "caller");
    }

    /** The roles that this process can prove to have. */
    public Set<String> roles() {
        var keys = current.keys();
        var alias = keys.getServerAliases("EC", null);
        if (alias == null || alias.length == 0) alias = keys.getServerAliases("RSA", null);
        if (alias == null || alias.length == 0) return Set.of();
        X509Certificate[] chain = keys.getCertificateChain(alias[0]);
        return RoleNames.in(chain[0]);
    }

    private SSLContext context(@Nullable String role, String peer) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    new KeyManager[] {new CurrentKeys(() -> current.keys())},
                    new TrustManager[] {
                        new PeerTrust(() -> current.authority(), role, refusal -> refused(peer, refusal))
                    },
                    null);
            context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS_MAX);
            context.getClientSessionContext().setSessionTimeout(SESSION_SECONDS_MAX);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot speak TLS", e);
        }
    }

    private void refused(String peer, CertificateException refusal) {
        metrics.counter("azora.certificate.refused", "peer", peer).increment();
        LOG.warn("certificate.refused peer={} reason={}", peer, refusal.getMessage());
    }

    private static Current read(SslBundle bundle) {
        var managers = bundle.getManagers();
        return new Current(
                first(managers.getKeyManagers(), X509ExtendedKeyManager.class),
                first(managers.getTrustManagers(), X509TrustManager.class));
    }

    private static <T> T first(Object[] managers, Class<T> type) {
        return Arrays.stream(managers)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
