package world.azora.app.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A store of secrets on this machine, which answers as the real one's documentation says, and strictly. */
abstract class StoreFake implements AutoCloseable {
    /** What is answered. */
    record Answer(int status, String body) {}

    final List<String> asked = new ArrayList<>();
    int failuresFirst;
    private final HttpServer server;

    StoreFake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    abstract Answer answer(HttpExchange request, String body);

    final String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String header(HttpExchange request, String name) {
        var value = request.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private void handle(HttpExchange request) throws IOException {
        var body = new String(request.getRequestBody().readAllBytes(), UTF_8);
        asked.add(request.getRequestMethod() + " " + request.getRequestURI());
        var answer = asked.size() <= failuresFirst ? new Answer(503, "{}") : answer(request, body);
        var bytes = answer.body().getBytes(UTF_8);
        request.sendResponseHeaders(answer.status(), bytes.length);
        request.getResponseBody().write(bytes);
        request.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
