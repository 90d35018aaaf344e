package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.app.certs.Authority;
import world.azora.app.certs.Certificates;
import world.azora.app.client.ApiClient;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.server.Installation;
import world.azora.app.server.RunningServer;
import world.azora.app.server.ServerProcess;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;

/** A server that browsers reach by HTTPS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpsTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    /** A greeting of TLS 1.1 (RFC 4346), with two of its ciphers. */
    private static final String HELLO_1_1 =
            "160302002f" + "0100002b" + "0302" + "00".repeat(32) + "00" + "0004" + "c014002f" + "0100";

    private static final int ALERT = 0x15;
    private static final int PROTOCOL_VERSION = 70;

    private final Path folder = World.temporaryFolder("azora-https");
    private final Certificates certificates = new Certificates(new Home(folder).certificates(), Clock.systemUTC());
    private final int plainPort = ServerProcess.freePort();
    private final RunningServer server = start();

    @AfterAll
    void stop() {
        server.close();
        World.delete(folder);
    }

    @Test
    void pages_come_by_http_2_and_browsers_are_told_to_stay_with_https() throws Exception {
        var answer = get(client(), server.address().resolve("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void command_line_believes_the_certificate_of_its_own_home_folder() {
        var file = Optional.of(certificates.file("public"));

        assertThat(ApiClient.of(server.address(), file).get("/health/ready").status())
                .isEqualTo(200);
    }

    @Test
    void tls_1_1_is_refused() throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout((int) SECONDS.toMillis());
            socket.getOutputStream().write(HexFormat.of().parseHex(HELLO_1_1));
            var answer = socket.getInputStream().readNBytes(7);

            assertThat(answer[0]).isEqualTo((byte) ALERT);
            assertThat(answer[6]).isEqualTo((byte) PROTOCOL_VERSION);
        }
    }

    @Test
    void plain_http_is_sent_on_to_the_public_address_and_answered_nothing_else() throws Exception {
        var there = URI.create("http://127.0.0.1:" + plainPort + "/courses?page=2");

        var answer = get(client(), there);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("https://learn.example.org/courses?page=2");
        assertThat(plainlyTo(server.address().getPort())).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/auth/login", "/api/schema", "/oauth2/token", "/userinfo"})
    void program_that_speaks_in_clear_is_not_sent_on(String path) throws Exception {
        var answer = get(client(), URI.create("http://127.0.0.1:" + plainPort + path));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, true",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, false",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, false"
    })
    void only_strong_ciphers_are_spoken(String cipher, boolean isSpoken) throws IOException {
        var sockets = Trusting.everybody(Optional.empty()).getSocketFactory();
        try (var socket = (SSLSocket) sockets.createSocket(
                InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {cipher});

            if (isSpoken) socket.startHandshake();
            else assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void new_certificate_is_served_within_seconds_while_requests_go_on() throws Exception {
        var before = shown();
        var stop = new AtomicBoolean();
        var failures = new AtomicInteger();
        var http = client();
        var caller = Thread.ofVirtual().start(() -> {
            while (!stop.get()) if (!isAnswered(http)) failures.incrementAndGet();
        });

        certificates.renew(certificates.all().getFirst(), Authority.LEAF_HOLDS);
        Await.until(SECONDS, () -> !shown().equals(before));
        stop.set(true);
        caller.join();

        assertThat(failures).hasValue(0);
    }

    private boolean isAnswered(HttpClient http) {
        try {
            return get(http, server.address().resolve("/health/live")).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate shown() {
        try (var http = client()) {
            var session = get(http, server.address().resolve("/health/live"))
                    .sslSession()
                    .orElseThrow();
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(Trusting.everybody(Optional.empty()))
                .build();
    }

    private static HttpResponse<String> get(HttpClient http, URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).timeout(SECONDS).build(), BodyHandlers.ofString());
    }

    private static String plainlyTo(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) SECONDS.toMillis());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private RunningServer start() {
        var file = certificates.file(certificates.forThisMachine().name());
        var database = TestDatabase.fresh("identity");
        var settings = Map.of(
                Setting.AZORA_TLS_CERTIFICATE, file.toString(),
                Setting.AZORA_HTTP_PORT, Integer.toString(plainPort),
                Setting.AZORA_PUBLIC_URL, "https://learn.example.org",
                Setting.AZORA_PORT, "0",
                Setting.AZORA_ROLES, "edge,identity",
                Setting.AZORA_DRAIN, "0s",
                Setting.AZORA_INTERNAL_PORT, "0",
                Setting.DATABASE_URL, database.url(),
                Setting.DATABASE_APP_URL, database.applicationUrl());
        // Without certificates between processes: this is one process of a development installation.
        var home = new Home(folder.resolve("server"));
        return RunningServer.start(new Installation(home, Settings.read(settings, Map.of(), home.settings())));
    }
}
