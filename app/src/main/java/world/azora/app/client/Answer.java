package world.azora.app.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the server said. */
public record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as JSON; a missing node if it is none. */
    public JsonNode json() {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** A text of the body, by JSON pointer; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The same answer if its status is one of these, else {@link Unexpected}. */
    public Answer expect(int... statuses) {
        for (var expected : statuses) if (status() == expected) return this;
        throw new Unexpected(this);
    }
}
