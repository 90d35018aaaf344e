package world.azora.learning.submission;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.LearningPermission;
import world.azora.learning.LearningProblem;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.Submission.Target;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.sandbox.RunId;
import world.azora.sandbox.SourceFile;

/** Takes submissions in, and shows them to those who may see them. */
final class Submissions {
    /** One person's submissions must not keep everybody else's waiting. */
    static final int WAITING_MAX = 3;

    private final Courses courses;
    private final SubmissionStore store;
    private final Outbox outbox;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    Submissions(
            Courses courses,
            SubmissionStore store,
            Outbox outbox,
            ActivityLog activity,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.courses = courses;
        this.store = store;
        this.outbox = outbox;
        this.activity = activity;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Kept and sure to be run once this returns. */
    SubmissionId submit(Actor actor, ExerciseId exercise, Files files) {
        var target = target(actor, exercise);
        return transactions.run(() -> {
            // Locked first: of several at once, each must count those before it.
            store.lockLearner(actor.id());
            if (store.countWaiting(actor.id()) >= WAITING_MAX) throw new Refusal(LearningProblem.TOO_MANY_SUBMISSIONS);

            var submission = new Submission(new SubmissionId(ids.next()), actor.id(), target, clock.instant());
            var run = new RunId(ids.next());
            store.add(submission, run, files.files());
            outbox.send(StartRun.KIND, run.toString(), new StartRun(submission.id(), run));
            activity.record(new Activity(
                    actor.id(), "learning.submitted", submission.id().toString(), Map.of()));
            return submission.id();
        });
    }

    private Target target(Actor actor, ExerciseId exercise) {
        var target = store.target(exercise).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        var course = courses.course(target.course())
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        if (actor.is(course.author())) throw new Refusal(LearningProblem.AUTHOR_IS_NO_LEARNER);
        if (!store.isEnrolled(course.id(), actor.id())) throw new Refusal(LearningProblem.NOT_ENROLLED);
        return target;
    }

    /** Its learner, the course's author and whoever inspects may see it; for all others it does not exist. */
    Stored find(Actor actor, SubmissionId id) {
        var stored = store.find(id).orElseThrow(() -> new Refusal(LearningProblem.SUBMISSION_UNKNOWN));
        if (!maySee(actor, stored.submission())) throw new Refusal(LearningProblem.SUBMISSION_UNKNOWN);
        return stored;
    }

    private boolean maySee(Actor actor, Submission submission) {
        return actor.is(submission.learner())
                || actor.may(LearningPermission.INSPECT)
                || courses.course(submission.target().course())
                        .filter(course -> course.isEditableBy(actor))
                        .isPresent();
    }

    List<SourceFile> files(SubmissionId id) {
        return store.files(id);
    }
}
