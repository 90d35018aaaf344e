package world.azora.platform.jobs;

import java.time.Clock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the job on the connection of the transaction that is open, and wakes the worker when that has committed. */
final class StoredOutbox implements Outbox {
    private final JobStore store;
    private final JobPayload payloads;
    private final JobSignal signal;
    private final Clock clock;

    StoredOutbox(JobStore store, JobPayload payloads, JobSignal signal, Clock clock) {
        this.store = store;
        this.payloads = payloads;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public <T> void send(JobKind<T> kind, String instanceId, T payload) {
        store.add(kind.name(), instanceId, payloads.serialize(payload), clock.instant());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            signal.raise();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
