package world.azora.app.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Actor;
import world.azora.kernel.Secret;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.ServiceToken;

/**
 * Calls the API of a running server. The same client serves people (with their access token) and the command line (with
 * the installation's service token, as the system itself).
 */
public final class ApiClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
    /** For what is as long as a ledger. */
    private static final Duration FILE_TIMEOUT = Duration.ofHours(6);

    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> headers;

    private ApiClient(HttpClient http, URI server, Map<String, String> headers) {
        this.http = http;
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /** Somebody who has not signed in. */
    public static ApiClient of(URI server) {
        return of(server, Optional.empty());
    }

    /** The same by HTTPS: exactly the certificate in this file is believed, whatever names it has. */
    public static ApiClient of(URI server, Optional<Path> certificate) {
        var http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).version(HttpClient.Version.HTTP_1_1);
        if ("https".equals(server.getScheme()))
            certificate.ifPresent(file -> http.sslContext(PinnedCertificate.trusting(file)));
        return new ApiClient(http.build(), server, Map.of());
    }

    /** The same server, asked by the person whose access token this is. */
    public ApiClient as(Secret accessToken) {
        return with("Authorization", "Bearer " + accessToken.value());
    }

    /** The same server, asked by the installation itself. */
    public ApiClient asSystem(Secret serviceToken) {
        return with(ServiceToken.HEADER, serviceToken.value()).with(ActorHeader.NAME, ActorHeader.write(Actor.SYSTEM));
    }

    /** The same client, with one more header. */
    public ApiClient with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiClient(http, server, more);
    }

    public URI server() {
        return server;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    public Answer put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    public Answer patch(String path, Object body) {
        return with("Content-Type", "application/json").send("PATCH", path, json(body));
    }

    public Answer post(String path, String mediaType, byte[] body) {
        return with("Content-Type", mediaType).send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Writes an answer to a file as it comes, however long it is; {@link Unexpected} if it is not 200. */
    public void download(String path, Path file) {
        var request = request("GET", path, BodyPublishers.noBody()).timeout(FILE_TIMEOUT);
        new Answer(exchange(
                        request, answer -> answer.statusCode() == OK ? intoFile(file) : BodySubscribers.ofByteArray()))
                .expect(OK);
    }

    private static BodySubscriber<byte[]> intoFile(Path file) {
        return BodySubscribers.mapping(BodySubscribers.ofFile(file), _ -> new byte[0]);
    }

    /** Sends a file as it is read. */
    public Answer upload(String path, String mediaType, Path file) throws IOException {
        var request = with("Content-Type", mediaType)
                .request("POST", path, BodyPublishers.ofFile(file))
                .timeout(FILE_TIMEOUT);
        return new Answer(exchange(request, BodyHandlers.ofByteArray()));
    }

    /** Any method with any body, as a hostile caller would send it. */
    public Answer send(String method, String path, String mediaType, byte[] body) {
        var client = body.length == 0 ? this : with("Content-Type", mediaType);
        return client.send(method, path, BodyPublishers.ofByteArray(body));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        return new Answer(exchange(request(method, path, body).timeout(ANSWER_TIMEOUT), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(server.resolve(path)).method(method, body);
        headers.forEach(request::header);
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new NotReachable(server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachable(server, e);
        }
    }
}
