package world.azora.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** An outbox whose jobs run when a test says so. As with the real one, a rollback takes its jobs along. */
public final class ManualJobs implements Outbox {
    private record Job(JobKind<?> kind, String instance, Object payload) {}

    private final Map<String, Job> waiting = new LinkedHashMap<>();
    private List<JobHandler<?>> handlers = List.of();
    private @Nullable RuntimeException failure;

    public void handlers(List<JobHandler<?>> all) {
        handlers = List.copyOf(all);
    }

    /** The next job is refused, as if the database had gone. */
    public void failOnce() {
        failure = new IllegalStateException("no outbox");
    }

    @Override
    public synchronized <T> void send(JobKind<T> kind, String instanceId, T payload) {
        var thrown = failure;
        failure = null;
        if (thrown != null) throw thrown;
        var job = new Job(kind, instanceId, payload);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) keep(job);
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(job);
                }
            });
    }

    private synchronized void keep(Job job) {
        waiting.putIfAbsent(job.kind.name() + " " + job.instance, job);
    }

    /** Loses all that wait, as no outbox should. */
    public synchronized void forget() {
        waiting.clear();
    }

    /** Runs all that wait now; what throws keeps waiting. */
    public void runAll() {
        List<Job> now;
        synchronized (this) {
            now = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        for (var job : now) {
            try {
                run(job);
            } catch (RuntimeException _) {
                keep(job);
            }
        }
    }

    private void run(Job job) {
        for (var handler : handlers) if (handler.kind().equals(job.kind)) handle(handler, job.payload);
    }

    private static <T> void handle(JobHandler<T> handler, Object payload) {
        handler.work().accept(handler.kind().payloadType().cast(payload));
    }
}
