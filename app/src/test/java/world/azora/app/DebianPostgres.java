package world.azora.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import world.azora.app.server.ServerProcess;

/** The PostgreSQL of the distribution, on a new cluster, started as an operator would start it. */
final class DebianPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "only-for-this-test";

    private final Path folder = World.temporaryFolder("azora-debian-postgres");
    private final Path programs = newest();
    private final int port = ServerProcess.freePort();

    DebianPostgres() {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            var password = Files.writeString(folder.resolve("password"), PASSWORD);
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=azora",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--pwfile=" + folder.resolve("password"));
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder);
        JdbcClient.create(owner())
                .sql("CREATE ROLE azora_app LOGIN PASSWORD '" + PASSWORD + "'")
                .update();
    }

    DataSource owner() {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "azora", PASSWORD);
    }

    String url() {
        return url("azora");
    }

    String applicationUrl() {
        return url("azora_app");
    }

    private String url(String user) {
        return "postgres://" + user + ":" + PASSWORD + "@127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() {
        run("pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + data());
        World.delete(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root.
        if (System.getProperty("user.name").equals("root"))
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var output = folder.resolve("output").toFile();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IllegalStateException(command + ": " + Files.readString(output.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path newest() {
        try (var versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
