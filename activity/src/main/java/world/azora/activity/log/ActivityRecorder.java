package world.azora.activity.log;

import java.time.Clock;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;

final class ActivityRecorder implements ActivityLog {
    private final ActivityStore store;
    private final Clock clock;

    ActivityRecorder(ActivityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void record(Activity activity) {
        store.add(activity, clock.instant());
    }
}
