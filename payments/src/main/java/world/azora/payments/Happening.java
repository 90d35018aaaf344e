package world.azora.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Something happened that other systems may want to be told of. It leaves through the outbox, so that it is told if and only
 * if what it tells of was committed.
 *
 * @param subject the TypeID of what it happened to; a type happens to a subject once, however often it is told
 * @param data what JSON can carry; no secrets, and of people no more than their ids
 * @param causes the TypeIDs of what led to it
 */
public record Happening(EventType type, String subject, Map<String, Object> data, List<String> causes, Instant at) {
    public static final JobKind<Happening> JOB = new JobKind<>("payments.tell-happening", Happening.class);

    public Happening {
        data = Map.copyOf(data);
        causes = List.copyOf(causes);
    }

    /** To be called in the transaction of what it tells of. */
    public void tell(Outbox outbox) {
        outbox.send(JOB, type.code() + "/" + subject, this);
    }
}
