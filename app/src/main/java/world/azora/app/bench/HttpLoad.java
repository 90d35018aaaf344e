package world.azora.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * The same request again and again over kept-alive connections. It writes and reads bytes itself, because a full HTTP client
 * would cost more processor time than the server that it shares the machine with.
 */
final class HttpLoad {
    /** What was seen; times in microseconds. */
    record Figures(double perSecond, long p50Micros, long p99Micros, long requests, long errors) {}

    private final URI server;
    private final List<byte[]> requests;
    private final int connections;
    private final Duration pause;

    HttpLoad(URI server, String path, String headers, int connections) {
        this(server, List.of(head("GET", server, path, headers)), connections, Duration.ZERO);
    }

    private HttpLoad(URI server, List<byte[]> requests, int connections, Duration pause) {
        this.server = server;
        this.requests = requests;
        this.connections = connections;
        this.pause = pause;
    }

    /** A POST instead, with a connection for each of these bodies of JSON. */
    static HttpLoad posts(URI server, String path, List<String> bodies) {
        var requests = bodies.stream().map(body -> post(server, path, body)).toList();
        return new HttpLoad(server, requests, requests.size(), Duration.ZERO);
    }

    private static byte[] post(URI server, String path, String body) {
        var json = body.getBytes(StandardCharsets.UTF_8);
        var headers = "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n";
        var head = head("POST", server, path, headers);
        var request = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    /** The same with a pause of this length after every answer, which is not part of its time. */
    HttpLoad pausing(Duration between) {
        return new HttpLoad(server, requests, connections, between);
    }

    private static byte[] head(String method, URI server, String path, String headers) {
        return (method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Figures run(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Connection>>();
            for (var number = 0; number < connections; number++) {
                var request = requests.get(number % requests.size());
                work.add(threads.submit(() -> new Connection(request).until(end)));
            }
            var times = new ArrayList<long[]>();
            long errors = 0;
            for (var done : work) {
                times.add(done.get().times());
                errors += done.get().errors;
            }
            return figures(times.stream().flatMapToLong(Arrays::stream), errors, duration);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Figures figures(LongStream nanos, long errors, Duration duration) {
        var sorted = nanos.sorted().toArray();
        if (sorted.length == 0) return new Figures(0, 0, 0, 0, errors);
        return new Figures(
                sorted.length / (duration.toNanos() / 1e9),
                sorted[sorted.length / 2] / 1_000,
                sorted[(int) (sorted.length * 0.99)] / 1_000,
                sorted.length,
                errors);
    }

    private final class Connection {
        private final byte[] request;
        private long[] times = new long[1 << 12];
        private int count;
        private long errors;

        Connection(byte[] request) {
            this.request = request;
        }

        Connection until(long end) throws IOException {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
                var out = socket.getOutputStream();
                while (System.nanoTime() < end) {
                    var start = System.nanoTime();
                    out.write(request);
                    out.flush();
                    if (readAnswer(in) != 200) errors++;
                    add(System.nanoTime() - start);
                    if (pause.isPositive()) LockSupport.parkNanos(pause.toNanos());
                }
            }
            return this;
        }

        long[] times() {
            return Arrays.copyOf(times, count);
        }

        private void add(long nanos) {
            if (count == times.length) times = Arrays.copyOf(times, count * 2);
            times[count++] = nanos;
        }
    }

    /** Reads one answer to its end and returns its status. */
    private static int readAnswer(InputStream in) throws IOException {
        var status = Integer.parseInt(readLine(in).substring(9, 12));
        var length = 0;
        var isChunked = false;
        for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (startsWith(line, "content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
            if (startsWith(line, "transfer-encoding:")) isChunked = true;
        }
        if (isChunked) readChunks(in);
        else in.skipNBytes(length);
        return status;
    }

    private static void readChunks(InputStream in) throws IOException {
        for (var size = Integer.parseInt(readLine(in), 16); ; size = Integer.parseInt(readLine(in), 16)) {
            in.skipNBytes(size + 2L);
            if (size == 0) return;
        }
    }

    private static boolean startsWith(String line, String name) {
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new EOFException("The server closed the connection.");
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }
}
