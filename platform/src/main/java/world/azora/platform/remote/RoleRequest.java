package world.azora.platform.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * A request to a role that can be sent to one process after the other. A small body is kept for that, and one that is
 * written from an object is written again; what streams through can be sent once only.
 */
final class RoleRequest implements ClientHttpRequest, StreamingHttpOutputMessage {
    /** Idempotency-Key of the API's own convention: with it a repeated request is answered with its first answer. */
    private static final String KEY = "Idempotency-Key";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final long KEPT_BYTES_MAX = 64 * 1024;

    private final RoleClient client;
    private final URI target;
    private final HttpMethod method;
    private final HttpHeaders headers = new HttpHeaders();
    private final Map<String, Object> attributes = new HashMap<>();
    private final FastByteArrayOutputStream kept = new FastByteArrayOutputStream();
    private @Nullable Body stream;
    private boolean streamTaken;
    private @Nullable Exception bodyFailure;

    RoleRequest(RoleClient client, URI target, HttpMethod method) {
        this.client = client;
        this.target = target;
        this.method = method;
    }

    @Override
    public ClientHttpResponse execute() throws IOException {
        var body = stream;
        var length = headers.getContentLength();
        if (body != null && length >= 0 && length <= KEPT_BYTES_MAX) {
            stream = null;
            body.writeTo(kept);
        }
        return client.send(this);
    }

    /** Whether it may be sent once more although its first try may have arrived. */
    boolean isRepeatable() {
        if (streamTaken) return false;
        // What processes ask each other is idempotent by the rule of the house (ARCHITECTURE.md).
        return target.getRawPath().startsWith("/internal/") || SAFE.contains(method) || headers.containsHeader(KEY);
    }

    /** Whether its body is still there to be sent. */
    boolean isWhole() {
        return !streamTaken;
    }

    /** Why the body could not be read, which is its sender's fault and not the other process's. */
    @Nullable
    Exception bodyFailure() {
        return bodyFailure;
    }

    void copyTo(ClientHttpRequest request) throws IOException {
        request.getHeaders().putAll(headers);
        var body = stream;
        if (body != null && request instanceof StreamingHttpOutputMessage streaming)
            streaming.setBody(out -> pour(body, out));
        else if (kept.size() > 0) {
            if (request instanceof StreamingHttpOutputMessage streaming) streaming.setBody(kept.toByteArray());
            else kept.writeTo(request.getBody());
        }
    }

    private void pour(Body body, OutputStream out) throws IOException {
        streamTaken = !body.repeatable();
        bodyFailure = null;
        var watched = new WatchedOutput(out);
        try {
            body.writeTo(watched);
        } catch (IOException | RuntimeException e) {
            if (!watched.hasFailed()) bodyFailure = e;
            throw e;
        }
    }

    @Override
    public OutputStream getBody() {
        return kept;
    }

    @Override
    public void setBody(Body body) {
        stream = body;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return target;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }
}
