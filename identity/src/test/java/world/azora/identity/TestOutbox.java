package world.azora.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** An outbox whose jobs run when a test says so. */
public final class TestOutbox implements Outbox {
    private record Job(JobKind<?> kind, Object payload) {}

    private final Map<String, Job> waiting = new LinkedHashMap<>();

    @Override
    public synchronized <T> void send(JobKind<T> kind, String instanceId, T payload) {
        waiting.putIfAbsent(kind.name() + " " + instanceId, new Job(kind, payload));
    }

    public synchronized int size() {
        return waiting.size();
    }

    synchronized void runAll(Collection<JobHandler<?>> handlers) {
        var jobs = List.copyOf(waiting.values());
        waiting.clear();
        for (var job : jobs)
            for (var handler : handlers) if (handler.kind().equals(job.kind)) handle(handler, job.payload);
    }

    private static <T> void handle(JobHandler<T> handler, Object payload) {
        handler.work().accept(handler.kind().payloadType().cast(payload));
    }
}
