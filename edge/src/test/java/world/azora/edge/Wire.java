package world.azora.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be said, also what no HTTP client would. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire(URI address) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it could be sent: not if the other side has hung up. */
    boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** What comes until the other side hangs up, or for so long. */
    String readFor(Duration patience) {
        var read = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.getInputStream().transferTo(read);
        } catch (SocketTimeoutException _) {
            return read.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return read.toString(StandardCharsets.ISO_8859_1);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** How long it takes until the other side hangs up, while this goes on a byte at a time. */
    Duration drip(String text, Duration pause, Duration patience) throws InterruptedException {
        var start = System.nanoTime();
        for (var at = 0; ; at++) {
            var spent = Duration.ofNanos(System.nanoTime() - start);
            if (spent.compareTo(patience) > 0 || !send(text.substring(at % text.length(), at % text.length() + 1)))
                return spent;
            Thread.sleep(pause);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
