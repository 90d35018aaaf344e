package world.azora.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import world.azora.kernel.Secret;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.ChildJvm;

/**
 * On real servers, in processes that are really killed. The home folder lies in one that only its owner may enter, as one
 * below {@code /root} does.
 */
final class EmbeddedPostgresTest {
    private static final Duration SHUT_DOWN_MAX = Duration.ofSeconds(5);
    private static final Path CACHE =
            Path.of(System.getProperty("java.io.tmpdir"), "azora-test-programs-" + System.getProperty("user.name"));

    // Shared, since to make one takes longest: each test leaves it stopped, and has tables of its own in it.
    @TempDir
    private static Path home;

    @Test
    void what_was_acknowledged_outlives_a_killed_process_and_so_does_nothing_else() throws SQLException {
        try (var process = supervisor()) {
            var access = access(process.await("READY"));
            execute(access, "CREATE TABLE outlived (id integer)", "INSERT INTO outlived VALUES (42)");
            var server = serverPid();

            process.kill();

            Await.until(SHUT_DOWN_MAX, () -> !isRunning(server));
        }
        try (var server = start()) {
            assertThat(query(server.owner(), "SELECT id FROM outlived")).containsExactly("42");
        }
    }

    @Test
    void process_that_starts_while_the_server_of_a_killed_one_still_shuts_down_waits_for_it() throws SQLException {
        try (var process = supervisor()) {
            execute(
                    access(process.await("READY")),
                    "CREATE TABLE waited (id integer)",
                    "INSERT INTO waited VALUES (42)");
            process.kill();

            try (var server = start()) {
                assertThat(query(server.owner(), "SELECT id FROM waited")).containsExactly("42");
            }
        }
    }

    @Test
    void killed_server_recovers_at_the_next_start_whoever_has_its_number_by_now() throws Exception {
        try (var process = supervisor()) {
            execute(
                    access(process.await("READY")),
                    "CREATE TABLE recovered (id integer)",
                    "INSERT INTO recovered VALUES (42)");
            var number = serverPid();
            run("kill", "-KILL", Long.toString(number));
            process.kill();
        }
        var note = home.resolve("postgres/data/postmaster.pid");
        var stranger = new ProcessBuilder(
                        ServerUser.of(home.resolve("postgres/data")).command(List.of("sleep", "60")))
                .start();
        var lines = Files.readAllLines(note);
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(note, lines);

        try (var server = start()) {
            assertThat(query(server.owner(), "SELECT id FROM recovered")).containsExactly("42");
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void server_that_dies_is_started_again_with_all_that_was_acknowledged() throws Exception {
        try (var server = start()) {
            execute(server.owner(), "CREATE TABLE restarted (id integer)", "INSERT INTO restarted VALUES (42)");

            run("kill", "-KILL", Long.toString(serverPid()));

            Await.until(Duration.ofSeconds(20), () -> answers(server.owner()));
            assertThat(query(server.owner(), "SELECT id FROM restarted")).containsExactly("42");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void interrupt_at_the_terminal_does_not_reach_the_server() throws IOException {
        try (var _ = start()) {
            assertThat(session(serverPid())).isEqualTo(serverPid());
        }
    }

    @Test
    void second_process_on_the_same_folder_is_refused_and_told_what_to_do() {
        try (var first = supervisor()) {
            first.await("READY");

            try (var second = supervisor()) {
                assertThat(second.await("REFUSED"))
                        .contains("Another Azora process uses the data folder", "AZORA_HOME", "DATABASE_URL");
            }
        }
        try (var _ = start()) {
            assertThatThrownBy(this::start).isInstanceOf(EmbeddedFailure.class).hasMessageContaining("Another Azora");
        }
    }

    @Test
    void stop_is_clean_and_the_next_start_finds_port_and_password_as_they_were() throws SQLException {
        ServerAccess first;
        try (var server = start()) {
            first = server.owner();
            execute(first, "CREATE TABLE stopped (id integer)");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();

        try (var server = start()) {
            assertThat(server.owner()).isEqualTo(first);
            assertThat(query(server.owner(), "SELECT count(*) FROM stopped")).containsExactly("0");
        }
    }

    @Test
    void nothing_is_traded_for_speed_and_nobody_else_gets_in() throws SQLException, IOException {
        try (var server = start()) {
            var access = server.owner();

            assertThat(settings(access, "fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
                    .containsOnly("on");
            assertThat(settings(
                            server.superuser(), "listen_addresses", "unix_socket_directories", "password_encryption"))
                    .containsExactly("127.0.0.1", "", "scram-sha-256");
            assertThat(query(
                            access,
                            "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'azora'"))
                    .containsExactly("bC.UTF-8");
            assertThat(query(access, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("false");
            assertThatThrownBy(() -> query(new ServerAccess(access.port(), "azora", new Secret("guess")), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(mode("postgres")).isEqualTo("rwx------");
            assertThat(mode("postgres/data")).isEqualTo("rwx------");
            assertThat(mode("postgres/azora.password")).isEqualTo("rw-------");
            assertThat(mode("postgres/azora_app.password")).isEqualTo("rw-------");
            assertThat(mode("postgres/postgres.password")).isEqualTo("rw-------");
        }
    }

    @Test
    void memory_of_a_statement_is_kept_for_the_next_one() throws SQLException, IOException {
        try (var server = start();
                var connection = server.owner().connect("azora")) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var pid = client.sql("SELECT pg_backend_pid()").query(Long.class).single();
            var thousands = client.sql("SELECT cardinality(array_agg(n)) FROM generate_series(1, 20000) AS n");
            for (var early = 0; early < 10; early++) thousands.query(Long.class).single();

            var before = pagesAsked(pid);
            for (var more = 0; more < 10; more++) thousands.query(Long.class).single();

            // Each needs some ninety pages, and would need them anew if they were given back.
            assertThat(pagesAsked(pid) - before).isLessThan(250);
        }
    }

    /** How many pages of memory the kernel has given to a process so far, see proc_pid_stat(5): minflt. */
    private static long pagesAsked(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')')).split(" ", -1)[8]);
    }

    @Test
    void application_owns_nothing_and_makes_not_even_temporary_tables() throws SQLException {
        try (var server = start()) {
            var application = server.application();

            assertThat(query(
                            application,
                            "SELECT concat(rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,"
                                    + " pg_has_role('azora', 'MEMBER'), pg_has_role('postgres', 'MEMBER'))"
                                    + " FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("fffffff");
            for (var statement : List.of("CREATE TABLE mine (id integer)", "CREATE TEMPORARY TABLE mine (id integer)"))
                assertThatThrownBy(() -> execute(application, statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void server_never_runs_as_root() throws IOException {
        try (var _ = start()) {
            assertThat(Files.getAttribute(Path.of("/proc/" + serverPid()), "unix:uid"))
                    .isNotEqualTo(0);
        }
    }

    @Test
    void ordinary_user_runs_it_as_himself() throws Exception {
        assumeTrue(ServerUser.of(home).changed(), "only root can become somebody else");
        var open = Files.createTempDirectory("azora-test-user-");
        try {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            var prefix = List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--");
            var classPath = classPathIn(Files.createDirectory(open.resolve("jars")));
            var arguments = new String[] {
                open.resolve("home").toString(), open.resolve("cache").toString()
            };

            try (var process = ChildJvm.start(prefix, classPath, Supervisor.class, arguments)) {
                var access = access(process.await("READY"));

                assertThat(query(access, "SELECT 1")).containsExactly("1");
                assertThat(Files.getAttribute(open.resolve("home/postgres/data"), "unix:uid"))
                        .isEqualTo(65534);
                assertThat(open.resolve("cache")).isDirectoryContaining("glob:**/postgresql-18-*");
            }
            Await.until(SHUT_DOWN_MAX, () -> Files.notExists(open.resolve("home/postgres/data/postmaster.pid")));
        } finally {
            run("rm", "-rf", open.toString());
        }
    }

    @Test
    void programs_that_are_not_there_are_named(@TempDir Path fresh) {
        var settings = new EmbeddedSettings(
                Path.of("/nowhere/bin"), null, 32, 30, Duration.ofSeconds(5), Duration.ofSeconds(5));

        assertThatThrownBy(() -> EmbeddedPostgres.start(fresh, settings))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("/nowhere/bin/initdb");
        assertThat(fresh.resolve("postgres/data")).doesNotExist();
    }

    @Test
    void data_of_another_version_is_not_touched(@TempDir Path old) throws IOException {
        var version = Files.createDirectories(old.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(version, "11\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(old, Supervisor.settings(CACHE)))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("made by PostgreSQL 11")
                .hasMessageContaining("AZORA_PG_BIN");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, Supervisor.settings(CACHE));
    }

    private ChildJvm supervisor() {
        return ChildJvm.start(Supervisor.class, home.toString(), CACHE.toString());
    }

    private static ServerAccess access(String said) {
        var words = said.split(" ", 2);
        return new ServerAccess(Integer.parseInt(words[0]), "azora", new Secret(words[1]));
    }

    private long serverPid() {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    // A zombie counts as gone: it only waits for its parent to take note.
    private static boolean isRunning(long process) {
        try {
            return !Files.readString(Path.of("/proc/" + process + "/stat")).contains(") Z");
        } catch (IOException _) {
            return false;
        }
    }

    private static long session(long process) throws IOException {
        var fields = Files.readString(Path.of("/proc/" + process + "/stat")).split("\\) ", 2)[1];
        return Long.parseLong(fields.split(" ", 5)[3]);
    }

    private static boolean answers(ServerAccess access) {
        try {
            return query(access, "SELECT 1").size() == 1;
        } catch (SQLException _) {
            return false;
        }
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }

    private static void execute(ServerAccess access, String... statements) throws SQLException {
        try (var connection = access.connect("azora");
                var statement = connection.createStatement()) {
            for (var one : statements) statement.execute(one);
        }
    }

    private static List<String> query(ServerAccess access, String query) throws SQLException {
        try (var connection = access.connect("azora")) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(query)
                    .query((row, _) -> row.getString(1))
                    .list();
        }
    }

    private static List<String> settings(ServerAccess access, String... names) {
        return Stream.of(names)
                .map(name -> {
                    try {
                        return query(access, "SHOW " + name).getFirst();
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    // Another user may not walk to the jars of ours.
    private static String classPathIn(Path folder) throws IOException {
        var entries = new ArrayList<String>();
        for (var name : ChildJvm.classPath().split(File.pathSeparator, -1)) {
            var entry = Path.of(name);
            entries.add((Files.isRegularFile(entry) ? linkOrCopy(entry, folder) : entry).toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path linkOrCopy(Path jar, Path folder) throws IOException {
        var target = folder.resolve(jar.getFileName());
        try {
            return Files.createLink(target, jar);
        } catch (IOException _) {
            return Files.copy(jar, target);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
