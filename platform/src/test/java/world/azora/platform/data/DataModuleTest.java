package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;
import world.azora.platform.embedded.ServerAccess;
import world.azora.platform.testing.TestDatabase;

final class DataModuleTest {
    private static final Path CACHE =
            Path.of(System.getProperty("java.io.tmpdir"), "azora-test-programs-" + System.getProperty("user.name"));

    @TempDir
    private Path home;

    @Test
    void without_an_address_azora_runs_its_own_server_and_migrates_it() {
        try (var context = start(Map.of("azora.home", home.toString(), "azora.pg.cache", CACHE))) {
            assertThat(jobs(context)).isZero();
            assertThat(context.getBean(Database.class).embedded()).isPresent();
            assertThat(home.resolve("postgres/data")).isDirectory();
        }
    }

    @Test
    void folder_of_a_version_that_had_one_role_is_taken_over_with_its_data() throws Exception {
        try (var server = EmbeddedPostgres.start(
                home, new EmbeddedSettings(null, CACHE, 32, 30, Duration.ofSeconds(30), Duration.ofSeconds(15)))) {
            var owner = new DatabaseAddress(
                    server.owner().url("azora"), "azora", server.owner().password());
            new Migrations(owner, List.of(new MigrationSource("platform"))).up();
            execute(server.owner(), "INSERT INTO platform.data_key VALUES (7, 'kept', now())");
            execute(server.superuser(), "GRANT TEMPORARY ON DATABASE azora TO PUBLIC");
            execute(server.superuser(), "DROP ROLE azora_app");
        }
        Files.delete(home.resolve("postgres/azora_app.password"));

        try (var context = start(Map.of("azora.home", home.toString(), "azora.pg.cache", CACHE))) {
            var application = context.getBean(JdbcClient.class);

            assertThat(application
                            .sql("SELECT current_user || wrapped FROM platform.data_key")
                            .query(String.class)
                            .single())
                    .isEqualTo("azora_appkept");
            assertThat(application
                            .sql("DELETE FROM platform.data_key WHERE id = 7")
                            .update())
                    .isOne();
            for (var statement : List.of("DROP TABLE platform.job", "CREATE TEMPORARY TABLE mine (id integer)"))
                assertThatThrownBy(() -> application.sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("postgres/azora_app.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void with_two_addresses_the_owner_migrates_and_the_pool_is_the_applications() {
        var database = TestDatabase.empty();

        try (var context = start(Map.of(
                "azora.home", home.toString(),
                "DATABASE_URL", database.url(),
                "DATABASE_APP_URL", database.applicationUrl()))) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT current_user || count(*) FROM platform.job")
                            .query(String.class)
                            .single())
                    .isEqualTo("azora_app0");
            assertThat(context.getBean(DatabaseAddress.class).user()).isEqualTo("azora_app");
            assertThat(context.getBean(DatabaseHealth.class).check().note()).isEqualTo("answers");
        }
    }

    @Test
    void with_an_address_no_server_is_started() {
        var database = TestDatabase.empty();

        try (var context =
                start(Map.of("azora.home", home.toString(), "DATABASE_URL", database.url(), "DB_POOL_SIZE", "3"))) {
            assertThat(jobs(context)).isZero();
            assertThat(context.getBean(FairDataSource.class).health().size()).isEqualTo(3);
            assertThat(context.getBean(DatabaseHealth.class).check().note()).contains("DATABASE_APP_URL is not set");
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

    private static void execute(ServerAccess access, String command) throws SQLException {
        try (var connection = access.connect("azora");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
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
