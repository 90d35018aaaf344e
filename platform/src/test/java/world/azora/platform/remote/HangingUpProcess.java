package world.azora.platform.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Scanner;

/** Answers so many requests of each connection, which it says it keeps, and hangs up in the middle of the next. */
final class HangingUpProcess implements AutoCloseable {
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);

    private final int answered;
    private final ServerSocket socket;

    HangingUpProcess(int answered) {
        this.answered = answered;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (var request = 0; request < answered; request++) {
                read(connection.getInputStream());
                connection.getOutputStream().write(ANSWER);
            }
            // In the middle of it: what is unread when we hang up is lost with the connection.
            connection.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the empty chunk that ends the body. */
    private static void read(InputStream in) {
        new Scanner(in, US_ASCII).useDelimiter("\r\n").findWithinHorizon("\r\n0\r\n\r\n", 0);
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
