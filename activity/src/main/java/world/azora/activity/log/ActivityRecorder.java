package world.azora.activity.log;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;

final class ActivityRecorder implements ActivityLog {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityRecorder.class);

    private final ActivityStore store;
    private final Clock clock;

    ActivityRecorder(ActivityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void record(Activity activity) {
        store.add(activity, clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(activity);
                }
            });
        else tell(activity);
    }

    /** In the process log as well, which may go to another machine: whoever alters the table does not reach it there. */
    private static void tell(Activity activity) {
        LOG.info(
                "activity.recorded action={} who={} subject={} facts={}",
                activity.action(),
                activity.who(),
                activity.subject(),
                activity.facts());
    }
}
