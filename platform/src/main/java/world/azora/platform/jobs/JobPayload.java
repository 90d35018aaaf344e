package world.azora.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** What a job is told, as JSON. */
final class JobPayload implements Serializer {
    private final JsonMapper json;

    JobPayload(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte[] serialize(Object payload) {
        return json.writeValueAsBytes(payload);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] payload) {
        return json.readValue(payload, type);
    }
}
