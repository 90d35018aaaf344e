package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.app.demo.Tour;
import world.azora.app.demo.TourFailed;
import world.azora.app.server.ServerProcess;

/** The main job over HTTP, in one process and in two. */
final class TourTest {
    private static final int STEPS = 16;

    @Test
    void tour_holds_in_one_process() {
        var lines = new ArrayList<String>();

        play(World.SHARED.server(), lines);

        assertThat(lines).hasSize(STEPS);
    }

    @Test
    void tour_holds_in_two_processes_that_know_each_other_by_certificates() {
        var lines = new ArrayList<String>();

        var both = TwoProcesses.shared();
        try {
            play(both.front(), lines);
        } catch (TourFailed failed) {
            throw new AssertionError(failed.getMessage() + "\n" + both.log(), failed);
        }
        assertThat(both.back().api().get("/api/v1/wallet").status())
                .as("a process without an edge")
                .isEqualTo(404);
        assertThat(lines).hasSize(STEPS);
    }

    @Test
    void tour_holds_on_the_postgresql_of_the_distribution() {
        var home = World.temporaryFolder("azora-external");
        var lines = new ArrayList<String>();

        try (var database = new DebianPostgres()) {
            var settings = Map.of(
                    "DATABASE_URL",
                    database.url(),
                    "DATABASE_APP_URL",
                    database.applicationUrl(),
                    "AZORA_RATE_LIMITS",
                    "off");
            try (var server = ServerProcess.start(home, List.of("run"), settings)) {
                play(server, lines);
                assertThat(JdbcClient.create(database.owner())
                                .sql("SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'azora'")
                                .query((row, _) -> row.getString(1))
                                .list())
                        .as("the roles of the pool")
                        .containsExactly("azora_app");
            }
        }

        assertThat(lines).hasSize(STEPS);
        assertThat(home.resolve("postgres"))
                .as("a folder of the embedded PostgreSQL")
                .doesNotExist();
        World.delete(home);
    }

    private static void play(ServerProcess server, List<String> lines) {
        new Tour(new Tour.Server(server.address(), server.serviceToken()), lines::add).play();
    }
}
