package world.azora.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Requests over kept-alive connections, one at a time on each, from a single thread. It looks at no more of an answer
 * than its status and its end, because a full HTTP client would cost more processor time than the server that it shares
 * the machine with.
 */
final class HttpLoad {
    private static final int ANSWER_BYTES_MAX = 1 << 17;
    private static final int TIMEOUT_MILLIS = 10_000;

    /** What was seen; times in microseconds. */
    record Figures(double perSecond, long p50Micros, long p99Micros, long requests, long errors) {}

    /** Whoever sends the requests of one connection. */
    interface Caller {
        byte[] request();

        /** Whether it is the answer that was asked for; any other is counted as an error. */
        default boolean wants(HttpAnswer answer) {
            return answer.status() == 200;
        }

        /** Called with an answer that was wanted, before the next request. */
        default void answered(HttpAnswer answer) {}
    }

    private final URI server;
    private final List<? extends Caller> callers;

    private final Duration pause;

    HttpLoad(URI server, List<? extends Caller> callers) {
        this(server, callers, Duration.ZERO);
    }

    private HttpLoad(URI server, List<? extends Caller> callers, Duration pause) {
        this.server = server;
        this.callers = List.copyOf(callers);
        this.pause = pause;
    }

    /** The same with a pause of this length after every answer, which is not part of its time. */
    HttpLoad pausing(Duration between) {
        return new HttpLoad(server, callers, between);
    }

    /** A POST again and again, with a connection for each of these bodies of JSON. */
    static HttpLoad posts(URI server, String path, List<String> bodies) {
        return new HttpLoad(
                server, bodies.stream().map(body -> post(server, path, body)).toList());
    }

    private static Caller post(URI server, String path, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        var request = (head + body).getBytes(StandardCharsets.UTF_8);
        return () -> request;
    }

    /** The same GET again and again over so many connections. */
    static HttpLoad same(URI server, String path, String headers, int connections) {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Caller caller = () -> request;
        return new HttpLoad(server, Collections.nCopies(connections, caller));
    }

    Figures run(Duration duration) {
        try (var selector = Selector.open()) {
            var connections = new ArrayList<Connection>();
            for (var caller : callers) connections.add(new Connection(selector, caller));
            var end = System.nanoTime() + duration.toNanos();
            for (var connection : connections) connection.ask();
            while (System.nanoTime() < end) {
                takeAnswers(selector);
                for (var connection : connections) connection.askIfDue();
            }
            var figures = figures(connections, duration);
            // What the server is still at work on would meet the next load.
            while (!connections.stream().allMatch(connection -> connection.isPausing)) takeAnswers(selector);
            for (var connection : connections) connection.close();
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException("The load could not be made", e);
        }
    }

    private void takeAnswers(Selector selector) throws IOException {
        awaitAnswers(selector);
        for (var key : selector.selectedKeys()) ((Connection) key.attachment()).goOn();
        selector.selectedKeys().clear();
    }

    private void awaitAnswers(Selector selector) throws IOException {
        // Whoever pauses is looked after each millisecond; the others only have answers to wait for.
        if (pause.isPositive()) selector.select(1);
        else if (selector.select(TIMEOUT_MILLIS) == 0) throw new IOException("No answer in " + TIMEOUT_MILLIS + " ms");
    }

    private static Figures figures(List<Connection> connections, Duration duration) {
        var sorted = connections.stream()
                .flatMapToLong(one -> Arrays.stream(one.times, 0, one.count))
                .sorted()
                .toArray();
        var errors = connections.stream().mapToLong(one -> one.errors).sum();
        if (sorted.length == 0) return new Figures(0, 0, 0, 0, errors);
        return new Figures(
                sorted.length / (duration.toNanos() / 1e9),
                sorted[sorted.length / 2] / 1_000,
                sorted[(int) (sorted.length * 0.99)] / 1_000,
                sorted.length,
                errors);
    }

    private final class Connection {
        private final Selector selector;
        private final Caller caller;
        private final ByteBuffer received = ByteBuffer.allocate(ANSWER_BYTES_MAX);
        private SelectionKey key;
        private ByteBuffer request = ByteBuffer.allocate(0);
        private long[] times = new long[1 << 12];
        private int count;
        private long errors;
        private long askedAt;
        private long dueAt;
        private boolean isPausing;

        Connection(Selector selector, Caller caller) throws IOException {
            this.selector = selector;
            this.caller = caller;
            this.key = open();
        }

        private SelectionKey open() throws IOException {
            var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            return channel.register(selector, SelectionKey.OP_READ, this);
        }

        private SocketChannel channel() {
            return (SocketChannel) key.channel();
        }

        void ask() throws IOException {
            request = ByteBuffer.wrap(caller.request());
            isPausing = false;
            askedAt = System.nanoTime();
            write();
        }

        /** As much as the socket's buffer takes; where a request is larger, the rest is written when there is room. */
        private void write() throws IOException {
            channel().write(request);
            key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        void goOn() throws IOException {
            if (!isThere()) {
                errors++;
                answered();
                close();
                key = open();
            }
        }

        /** False when the server has closed the connection, as it does behind an answer that something broke. */
        private boolean isThere() {
            try {
                if (request.hasRemaining()) write();
                else if (channel().read(received) < 0) return false;
                else lookAt(new HttpAnswer(received.array(), received.position()));
                return true;
            } catch (IOException _) {
                // It was reset, or is broken: gone in either case.
                return false;
            }
        }

        private void lookAt(HttpAnswer answer) {
            if (!answer.isWhole()) return;
            if (caller.wants(answer)) caller.answered(answer);
            else errors++;
            answered();
        }

        private void answered() {
            add(System.nanoTime() - askedAt);
            received.clear();
            request = ByteBuffer.allocate(0);
            dueAt = System.nanoTime() + pause.toNanos();
            isPausing = true;
        }

        void askIfDue() throws IOException {
            if (isPausing && System.nanoTime() >= dueAt) ask();
        }

        void close() throws IOException {
            channel().close();
        }

        private void add(long nanos) {
            if (count == times.length) times = Arrays.copyOf(times, count * 2);
            times[count++] = nanos;
        }
    }
}
