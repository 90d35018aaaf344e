package world.azora.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.web.JsonModule;

/**
 * An outbox whose jobs run when a test says so, and how often it says. It keeps the outbox's promises: a job exists if
 * its transaction commits, one that waits is not doubled, one that fails stays.
 */
public final class ManualJobs implements Outbox {
    private static final int ROUNDS_MAX = 20;
    private final JsonMapper json = JsonModule.mapper();
    private final Map<String, Job> waiting = new LinkedHashMap<>();
    private final Once onSend = new Once();
    private List<JobHandler<?>> handlers = List.of();

    private record Job(String kind, String instance, String payload) {}

    void handlers(List<JobHandler<?>> all) {
        handlers = List.copyOf(all);
    }

    /** Happens once, when the next job is sent. */
    public void failNextSend(Runnable event) {
        onSend.next(event);
    }

    @Override
    public <T> void send(JobKind<T> kind, String instanceId, T payload) {
        onSend.pass();
        var job = new Job(kind.name(), instanceId, json.writeValueAsString(payload));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                add(job);
            }
        });
    }

    private synchronized void add(Job job) {
        waiting.putIfAbsent(job.kind + "/" + job.instance, job);
    }

    private synchronized List<Job> waiting() {
        return new ArrayList<>(waiting.values());
    }

    public synchronized List<String> names() {
        return new ArrayList<>(waiting.keySet());
    }

    /** Forgets all that waits, as if it had been taken up by another process. */
    public synchronized void drop() {
        waiting.clear();
    }

    /** Runs what waits, each job as often as this, and what follows from it, until nothing waits. */
    public void run(int times) {
        for (var round = 0; round < ROUNDS_MAX && !waiting().isEmpty(); round++)
            for (var job : waiting()) for (var time = 0; time < times; time++) run(job);
    }

    /** Tries each job that waits now once; one that fails goes on waiting, as its failure says. */
    public List<RuntimeException> tryOnce() {
        var failures = new ArrayList<RuntimeException>();
        for (var job : waiting()) {
            try {
                run(job);
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        return failures;
    }

    private void run(Job job) {
        var handler = handlers.stream()
                .filter(one -> one.kind().name().equals(job.kind))
                .findFirst()
                .orElseThrow();
        handle(handler, job);
        synchronized (this) {
            waiting.remove(job.kind + "/" + job.instance, job);
        }
    }

    private <T> void handle(JobHandler<T> handler, Job job) {
        handler.work().accept(json.readValue(job.payload, handler.kind().payloadType()));
    }
}
