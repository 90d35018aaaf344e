package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.platform.testing.TestDatabase;

final class DataModuleTest {
    @TempDir
    private Path home;

    @Test
    void without_an_address_azora_runs_its_own_server_and_migrates_it() {
        var cache =
                Path.of(System.getProperty("java.io.tmpdir"), "azora-test-programs-" + System.getProperty("user.name"));
        try (var context = start(Map.of("azora.home", home.toString(), "azora.pg.cache", cache))) {
            assertThat(jobs(context)).isZero();
            assertThat(context.getBean(Database.class).embedded()).isPresent();
            assertThat(home.resolve("postgres/data")).isDirectory();
        }
    }

    @Test
    void with_an_address_no_server_is_started() {
        var database = TestDatabase.empty();

        try (var context =
                start(Map.of("azora.home", home.toString(), "DATABASE_URL", database.url(), "DB_POOL_SIZE", "3"))) {
            assertThat(jobs(context)).isZero();
            assertThat(context.getBean(FairDataSource.class).health().size()).isEqualTo(3);
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void address_where_nobody_answers_stops_the_start_instead_of_using_other_data() {
        var nowhere = "postgres://me:pw@127.0.0.1:1/azora";

        assertThatThrownBy(() -> start(Map.of("azora.home", home.toString(), "DATABASE_URL", nowhere)))
                .rootCause()
                .hasMessageContaining("refused");
        assertThat(home).isEmptyDirectory();
    }

    private static AnnotationConfigApplicationContext start(Map<String, Object> settings) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.register(DataModule.class);
        context.refresh();
        return context;
    }

    private static long jobs(AnnotationConfigApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM platform.job")
                .query(Long.class)
                .single();
    }
}
