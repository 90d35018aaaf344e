package world.azora.activity;

import java.time.Instant;
import java.util.Map;
import world.azora.kernel.UserId;

/** What was recorded, and when. The facts are as {@link Activity} gave them. */
public record ActivityEntry(Instant at, UserId who, String action, String subject, Map<String, String> facts) {
    public ActivityEntry {
        facts = Map.copyOf(facts);
    }
}
