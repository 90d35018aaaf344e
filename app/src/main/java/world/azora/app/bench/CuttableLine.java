package world.azora.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A way from a process to its database that can be cut as a network is: nothing arrives any more in either direction, and
 * nobody is told. It can also be slow. What was on its way when it was cut arrives once it is mended.
 */
final class CuttableLine implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 14;
    private static final int POLL_MILLIS = 5;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile int delayMillis;

    CuttableLine(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        isCut = true;
    }

    /** Everything that goes through is held up for so long, so that each commit is. */
    void delay(int millis) {
        delayMillis = millis;
    }

    void mend() {
        isCut = false;
        delayMillis = 0;
    }

    @Override
    public void close() {
        mend();
        closeQuietly(entrance);
        sockets.forEach(CuttableLine::closeQuietly);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                sockets.add(caller);
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException _) {
                // Closed, which ends the loop.
            }
        }
    }

    private void connect(Socket caller) {
        try {
            awaitMended();
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pour(caller, server));
            pour(server, caller);
        } catch (IOException _) {
            // No database: its caller sees a closed connection, as it would without us.
            closeQuietly(caller);
        }
    }

    private void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.setTcpNoDelay(true);
            pour(from.getInputStream(), to.getOutputStream());
        } catch (IOException _) {
            // One end is gone, and now the other is too.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void pour(InputStream from, OutputStream to) throws IOException {
        var chunk = new byte[CHUNK_BYTES];
        for (var length = from.read(chunk); length >= 0; length = from.read(chunk)) {
            if (delayMillis > 0) sleep(delayMillis);
            awaitMended();
            to.write(chunk, 0, length);
            to.flush();
        }
    }

    private void awaitMended() {
        while (isCut) sleep(POLL_MILLIS);
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception _) {
            // There is nothing left to close.
        }
    }
}
