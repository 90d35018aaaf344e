package world.azora.app.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import world.azora.app.Main;
import world.azora.app.client.ApiClient;
import world.azora.app.client.NotReachable;
import world.azora.kernel.Secret;

/** A server in a process of its own, which can be killed. Benchmarks and tests of the whole use it. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final URI address;
    private final Path home;
    private final Path log;

    private ServerProcess(Process process, URI address, Path home, Path log) {
        this.process = process;
        this.address = address;
        this.home = home;
        this.log = log;
    }

    /**
     * Starts {@code azora} with this command line on a free port, and returns when it is ready.
     *
     * @param environment settings, beside those of this process
     */
    public static ServerProcess start(Path home, List<String> commandLine, Map<String, String> environment) {
        var port = freePort();
        var process = launch(home, port, commandLine, environment);
        process.awaitReady();
        return process;
    }

    /** The same, without waiting: for processes that need each other to be ready. */
    public static ServerProcess launch(Path home, int port, List<String> commandLine, Map<String, String> environment) {
        var command = command(commandLine);
        command.addAll(List.of("--port", Integer.toString(port)));
        try {
            Files.createDirectories(home);
            var log = home.resolve("server-" + port + ".log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"));
            builder.environment().put("AZORA_HOME", home.toString());
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + port), home, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the operating system starts {@code azora} with this command line, from the classes that run here. */
    public static List<String> command(List<String> commandLine) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(commandLine);
        return command;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every part is ready; a server that ends before has its log in the exception. */
    public void awaitReady() {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) throw new IllegalStateException("The server ended at its start:\n" + log());
            if (isReady()) return;
            pause();
        }
        kill();
        throw new IllegalStateException("The server was not ready in time:\n" + log());
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** Somebody who has not signed in. */
    public ApiClient api() {
        return ApiClient.of(address);
    }

    /** The token with which the server's own command line asks. */
    public Secret serviceToken() {
        try {
            return new Secret(
                    Files.readString(home.resolve("secrets/service-token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process as a power cut would, without any farewell. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to stop, as an operator would. */
    @Override
    public void close() {
        process.toHandle().destroy();
        awaitEnd();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
                throw new IllegalStateException("The server did not stop in time:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean isReady() {
        try {
            return api().get("/health/ready").status() == 200;
        } catch (NotReachable _) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
