package world.azora.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** An outbox from which nothing leaves. */
final class Told implements Outbox {
    private final List<Object> payloads = new CopyOnWriteArrayList<>();

    @Override
    public <T> void send(JobKind<T> kind, String instanceId, T payload) {
        payloads.add(payload);
    }

    List<Object> payloads() {
        return payloads;
    }
}
