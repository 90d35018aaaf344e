package world.azora.payments;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer and what it says. */
public record Reply(int status, String body, HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    Reply(HttpResponse<String> response) {
        this(response.statusCode(), response.body(), response);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String name) {
        return json().required(name).asString();
    }

    public long minor(String name) {
        return json().required(name).required("minor").asLong();
    }

    public List<String> names() {
        return json().propertyNames().stream().toList();
    }

    /** The names of the first item of a page or a list. */
    public List<String> itemNames() {
        return item(0).propertyNames().stream().toList();
    }

    public JsonNode item(int index) {
        return json().required("items").required(index);
    }

    public int items() {
        return json().required("items").size();
    }

    public boolean isReplay() {
        return response.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
