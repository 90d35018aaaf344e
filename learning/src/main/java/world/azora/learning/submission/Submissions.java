package world.azora.learning.submission;

import java.time.Clock;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.learning.ExerciseId;
import world.azora.learning.LearningProblem;
import world.azora.learning.SubmissionId;
import world.azora.platform.data.Transactions;
import world.azora.sandbox.RunId;

/** Takes submissions in. */
final class Submissions {
    /** One person's submissions must not keep everybody else's waiting. */
    private static final int WAITING_MAX = 3;

    private final SubmissionAccess access;
    private final SubmissionStore store;
    private final AttemptStore attempts;
    private final Announcements announcements;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    Submissions(
            SubmissionAccess access,
            SubmissionStore store,
            AttemptStore attempts,
            Announcements announcements,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.attempts = attempts;
        this.announcements = announcements;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Kept and sure to be run once this returns. */
    SubmissionId submit(Actor actor, ExerciseId exercise, Program program) {
        var target = access.target(actor, exercise);
        return transactions.run(() -> {
            // Locked first: of several at once, each must count those before it.
            attempts.lockLearner(actor.id());
            if (attempts.countWaiting(actor.id()) >= WAITING_MAX)
                throw new Refusal(LearningProblem.TOO_MANY_SUBMISSIONS);

            var submission = new Submission(new SubmissionId(ids.next()), actor.id(), target, clock.instant());
            var run = new RunId(ids.next());
            store.add(submission, run, program.files());
            announcements.submitted(submission, run);
            return submission.id();
        });
    }
}
