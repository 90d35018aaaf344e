package world.azora.payments.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's server, which does whatever a test says: answers, redirects, talks without end, hangs up or is slow. */
final class Receiver implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour = new Behaviour.Answers(200, "thank you");

    Receiver() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    sealed interface Behaviour {
        record Answers(int status, String body) implements Behaviour {}

        record Redirects(String to) implements Behaviour {}

        record TalksForever() implements Behaviour {}

        record HangsUp() implements Behaviour {}

        record SaysNothing() implements Behaviour {}
    }

    /** A request that came. */
    record Message(Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Receiver that(Behaviour next) {
        behaviour = next;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/hook?from=azora";
    }

    List<Message> messages() {
        return messages;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var message = read(connection.getInputStream());
            messages.add(message);
            switch (behaviour) {
                case Behaviour.Answers(int status, String body) -> write(connection, status, "", body);
                case Behaviour.Redirects(String to) -> write(connection, 302, "Location: " + to + "\r\n", "over there");
                case Behaviour.TalksForever _ -> talk(connection);
                case Behaviour.HangsUp _ -> {}
                case Behaviour.SaysNothing _ -> closing.await();
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has had enough, or the test is over.
        }
    }

    private static Message read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.read());
        var headers = new ConcurrentHashMap<String, String>();
        for (var line :
                head.toString().lines().skip(1).filter(text -> !text.isEmpty()).toList()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Message(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static void write(Socket connection, int status, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + " So\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
        var out = connection.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static void talk(Socket connection) throws IOException {
        var out = connection.getOutputStream();
        out.write("HTTP/1.1 200 So\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (true) out.write("for ever and ever ".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
