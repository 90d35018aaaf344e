package world.azora.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.ledger.Ledger;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;
import world.azora.platform.trace.TraceSource;
import world.azora.platform.web.WebModule;

/** The whole audit behind a real HTTP server, on a real database, with a ledger of a few transfers. */
final class AuditWorld {
    static final Actor AUDITOR = person(1, PersonRole.AUDITOR);
    static final Actor LEARNER = person(2, PersonRole.LEARNER);
    static final Actor OTHER_LEARNER = person(3, PersonRole.LEARNER);

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final LedgerInMemory ledger;
    final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    AuditWorld() {
        try {
            folder = Files.createTempDirectory("azora-audit-test-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var database = TestDatabase.fresh("audit");
        // As arguments, which win over whatever else sets the same: a test must not reach the database of its user.
        ConfigurableApplicationContext context = new SpringApplicationBuilder(App.class)
                .run(
                        "--server.port=0",
                        "--azora.roles=audit",
                        "--azora.service-token=" + TOKEN,
                        "--azora.data.url=" + database.url(),
                        "--azora.data.app-url=" + database.applicationUrl(),
                        "--azora.audit.folder=" + folder,
                        "--azora.audit.signing-folder=" + folder.resolve("secrets"),
                        "--azora.audit.upload-max=2MB",
                        "--azora.audit.tests.rarity.user-share=0.02",
                        "--spring.threads.virtual.enabled=true");
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        ledger = context.getBean(LedgerInMemory.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebModule.class, RemoteModule.class, DataModule.class, JobsModule.class, AuditModule.class})
    static class App {
        @Bean
        LedgerInMemory ledger() {
            return new LedgerInMemory();
        }

        @Bean
        ActivityLog activity() {
            return _ -> {};
        }

        /** Stands for payments and learning: every transfer was earned by a reward for a submission. */
        @Bean
        TraceSource rewards(Ledger ledger) {
            return id -> {
                if (!id.startsWith("txn_") && !id.startsWith("rwd_")) return TraceFragment.EMPTY;
                var transfer = id.replace("rwd_", "txn_");
                var reward = id.replace("txn_", "rwd_");
                var at = Instant.parse("2026-03-01T08:00:00Z");
                return new TraceFragment(
                        List.of(
                                new TraceNode("transfer", transfer, Sha256.of(transfer), at.plusSeconds(1), true, "x"),
                                new TraceNode("reward", reward, Sha256.of(reward), at, true, "x")),
                        List.of(new TraceEdge(reward, transfer, "paid")));
            };
        }
    }

    private static Actor person(long number, PersonRole role) {
        return new Actor(new UserId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number)), Set.of(role));
    }

    /** What came back. */
    static final class Answer {
        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        java.net.http.HttpHeaders headers() {
            return response.headers();
        }

        JsonNode json() {
            return JSON.readTree(bytes());
        }

        String text(String field) {
            return json().get(field).asString();
        }

        String code() {
            return text("code");
        }
    }

    Answer get(Actor actor, String path) {
        return send(request(actor, path).GET());
    }

    Answer post(Actor actor, String path, String body) {
        return send(
                request(actor, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    Answer put(Actor actor, String path, String body) {
        return send(
                request(actor, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    Answer upload(Actor actor, String path, String mapping, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"j.csv\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(actor, path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks until the status is one at which nothing happens any more. */
    Answer await(Actor actor, String path) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = get(actor, path);
            if (!Set.of("QUEUED", "RUNNING").contains(answer.text("status"))) return answer;
            Thread.sleep(30);
        }
        throw new AssertionError(path + " did not end");
    }

    private HttpRequest.Builder request(Actor actor, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .timeout(PATIENCE)
                .header(ServiceToken.HEADER, TOKEN)
                .header(ActorHeader.NAME, ActorHeader.write(actor));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
