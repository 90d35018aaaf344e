package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.app.certs.Certificates;
import world.azora.app.certs.Identity;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.ServiceToken;

/** Who comes to the inner listener of a process, and with what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutualTlsTest {
    private static final String LEDGER_FRONT = "/internal/ledger/nothing";
    private static final Duration DAY = Duration.ofDays(1);

    private final TwoProcesses both = TwoProcesses.shared();
    private final Path scratch = World.temporaryFolder("azora-strangers");
    private final Certificates ours = copyOfAuthority();

    @AfterAll
    void clear() {
        World.delete(scratch);
    }

    @Test
    void caller_without_a_certificate_does_not_get_past_the_handshake() {
        assertThatThrownBy(() -> ask(Optional.empty(), LEDGER_FRONT)).isInstanceOf(IOException.class);
    }

    @Test
    void certificate_of_another_authority_is_refused_and_counted() {
        var stranger = new Certificates(scratch.resolve("stranger"), Clock.systemUTC());
        stranger.init();
        var forged = stranger.issue(Set.of("payments"), DAY);

        assertThatThrownBy(() -> ask(Optional.of(forged), LEDGER_FRONT)).isInstanceOf(IOException.class);
        assertThat(both.back().log()).contains("certificate.refused peer=caller");
        assertThat(both.back().api().get("/metrics").text()).contains("azora_certificate_refused_total{");
    }

    @Test
    void certificate_that_has_run_out_is_refused() {
        var lastYear = Clock.fixed(Instant.now().minus(DAY.multipliedBy(365)), ZoneOffset.UTC);
        var expired = new Certificates(scratch.resolve("ours"), lastYear).issue(Set.of("audit", "payments"), DAY);

        assertThatThrownBy(() -> ask(Optional.of(expired), LEDGER_FRONT)).isInstanceOf(IOException.class);
    }

    @Test
    void certificate_that_names_no_role_may_ask_nothing() throws Exception {
        var browser = ours.forThisMachine();

        assertRefused(ask(Optional.of(browser), LEDGER_FRONT));
        assertRefused(ask(Optional.of(browser), "/health/ready"));
    }

    @Test
    void role_may_call_what_it_may_import_and_nothing_else() throws Exception {
        var learning = Optional.of(ours.issue(Set.of("learning"), DAY));
        var payments = Optional.of(ours.issue(Set.of("payments"), DAY));

        assertRefused(ask(learning, LEDGER_FRONT));
        assertRefused(ask(learning, "/api/v1/ledger/accounts"));
        assertThat(ask(payments, LEDGER_FRONT).statusCode()).isEqualTo(404);
        assertThat(ask(payments, LEDGER_FRONT).body()).contains("NOT_FOUND");
        assertThat(ask(learning, "/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void only_an_edge_may_say_who_asks() throws Exception {
        var edge = Optional.of(ours.issue(Set.of("edge"), DAY));
        var payments = Optional.of(ours.issue(Set.of("payments"), DAY));

        assertThat(ask(edge, "/api/v1/ledger/trial-balance").statusCode()).isEqualTo(200);
        assertRefused(ask(payments, "/api/v1/ledger/trial-balance"));
    }

    @Test
    void inner_addresses_do_not_exist_on_the_public_listener_even_with_the_token() {
        var system = both.back().api().asSystem(both.back().serviceToken());

        assertThat(system.get(LEDGER_FRONT).status()).isEqualTo(404);
        assertThat(system.get("/internal/ledger").status()).isEqualTo(404);
        assertThat(system.get("/api/v1/ledger/trial-balance").status())
                .as("the command line on this machine")
                .isEqualTo(200);
    }

    @Test
    void health_shows_breakers_and_how_long_certificates_hold() {
        var details = both.front()
                .api()
                .asSystem(both.front().serviceToken())
                .get("/health/detailed/")
                .expect(200)
                .json()
                .toString();

        assertThat(details).contains("ledger CLOSED").contains("internal holds for 89 days");
        assertThat(both.front().api().get("/metrics").text())
                .contains("azora_certificate_expires_seconds{certificate=\"internal\"}")
                .contains("azora_breaker_state{name=\"ledger\",state=\"closed\"} 1.0");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("CALLER_REFUSED");
    }

    private HttpResponse<String> ask(Optional<Identity> identity, String path)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .sslContext(Trusting.everybody(identity))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var request = HttpRequest.newBuilder(both.backInternal().resolve(URI.create(path)))
                    .timeout(Duration.ofSeconds(10))
                    .header(ActorHeader.NAME, ActorHeader.write(world.azora.kernel.Actor.SYSTEM))
                    .header(ServiceToken.HEADER, both.back().serviceToken().value())
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** Issues what the processes believe, without leaving files among theirs. */
    private Certificates copyOfAuthority() {
        var folder = scratch.resolve("ours");
        try {
            Files.createDirectories(folder);
            for (var name : Set.of("authority.pem", "ca.pem"))
                Files.copy(both.certificates().resolve(name), folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Certificates(folder, Clock.systemUTC());
    }
}
