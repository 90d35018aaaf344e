package world.azora.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests with what it has been given: cookies, a CSRF token, a bearer token, any other header. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final Map<String, String> headers;

    Caller(URI base) {
        this(base, Map.of("Content-Type", "application/json"));
    }

    private Caller(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    Caller with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Caller(base, more);
    }

    Caller without(String name) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new Caller(base, fewer);
    }

    URI base() {
        return base;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    Answer patch(String path, Map<String, ?> body) {
        return send("PATCH", path, JSON.writeValueAsString(body));
    }

    Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
