package world.azora.app.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.FailoverRun.Plan;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;
import world.azora.platform.embedded.ServerAccess;

/** Stops and kills processes that exist twice, under load, and counts the requests that failed. */
final class FailoverBench implements Benchmark {
    private static final Plan PLAN = new Plan(16, Duration.ofSeconds(10), 3_000);
    private static final int CONNECTIONS_MAX = 200;
    private static final int MEGABYTES = 64;

    @Override
    public String name() {
        return "failover";
    }

    @Override
    public String purpose() {
        return "Two edges, two identities, a Redis: kill one of each; only what was in flight may fail, limits stay exact.";
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        try (var folder = new TemporaryFolder("azora-failover")) {
            var settings = new EmbeddedSettings(
                    null, null, MEGABYTES, CONNECTIONS_MAX, Duration.ofMinutes(1), Duration.ofSeconds(30));
            try (var database = EmbeddedPostgres.start(folder.path().resolve("database"), settings)) {
                var urls = Map.of(
                        "DATABASE_URL", url(database.owner()),
                        "DATABASE_APP_URL", url(database.application()));
                return new FailoverRun(PLAN, urls, progress).run().toJson();
            }
        }
    }

    private static String url(ServerAccess access) {
        return access.url(EmbeddedPostgres.AZORA)
                .replace(
                        "jdbc:postgresql://",
                        "postgres://" + access.user() + ":" + access.password().value() + "@");
    }
}
