package world.azora.learning.submission;

import java.time.Clock;
import world.azora.kernel.IdSource;
import world.azora.learning.submission.Stored.Attempt;
import world.azora.sandbox.RunId;

/** Moves submissions on: to their next run, or to their end. Always within the caller's transaction. */
final class Attempts {
    /** Where the sandbox fails, another run may do; but not for ever. */
    private static final int RUNS_MAX = 3;

    private final AttemptStore store;
    private final Announcements announcements;
    private final IdSource ids;
    private final Clock clock;

    Attempts(AttemptStore store, Announcements announcements, IdSource ids, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    /** Another run, or failure if there were enough of them. */
    void again(Stored stored) {
        var number = stored.attempt().number();
        if (number >= RUNS_MAX) {
            end(stored, SubmissionStatus.FAILED);
            return;
        }
        // A run of a new id: asking for the old one again would only give the old end again.
        var run = new RunId(ids.next());
        var id = stored.submission().id();
        store.mark(id, new Attempt(SubmissionStatus.QUEUED, run, number + 1), clock.instant());
        announcements.toRun(new StartRun(id, run));
    }

    void end(Stored stored, SubmissionStatus status) {
        var attempt =
                new Attempt(status, stored.attempt().run(), stored.attempt().number());
        store.mark(stored.submission().id(), attempt, clock.instant());
    }
}
