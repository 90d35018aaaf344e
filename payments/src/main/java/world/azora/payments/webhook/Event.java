package world.azora.payments.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.azora.payments.EventId;
import world.azora.payments.EventType;
import world.azora.payments.Happening;

/** Something that happened, as it is told: this is the body that a webhook receives. */
record Event(EventId id, EventType type, Instant at, String subject, Map<String, Object> data, List<String> causes) {
    static Event of(EventId id, Happening happening) {
        return new Event(
                id, happening.type(), happening.at(), happening.subject(), happening.data(), happening.causes());
    }
}
