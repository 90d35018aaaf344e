package world.azora.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import world.azora.platform.testing.Await;

/** A Redis of its own, which can be stopped and started again at the same port. It keeps nothing on disk. */
final class RedisServer implements AutoCloseable {
    private final int port = freePort();
    private Process process = started();

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void stop() {
        process.destroyForcibly();
        Await.until(Duration.ofSeconds(10), () -> !process.isAlive());
    }

    void start() {
        process = started();
    }

    @Override
    public void close() {
        stop();
    }

    private Process started() {
        var command = new ProcessBuilder(
                "redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "");
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true);
        try {
            var started = command.start();
            Await.until(Duration.ofSeconds(10), this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("redis-server is needed (./azora test installs it)", e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
