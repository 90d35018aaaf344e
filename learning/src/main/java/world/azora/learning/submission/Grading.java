package world.azora.learning.submission;

import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.learning.ExercisePassed;
import world.azora.learning.GradeId;
import world.azora.learning.submission.Grade.Source;
import world.azora.learning.submission.Stored.Attempt;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunFinishedListener;
import world.azora.sandbox.RunId;

/**
 * Grades what has run, once. As a {@code @RestController} the same bean also answers the sandbox where that runs
 * elsewhere.
 */
@RestController
final class Grading implements RunFinishedListener {
    static final JobKind<ExercisePassed> PASSED = new JobKind<>("learning.exercise-passed", ExercisePassed.class);

    /** Where the sandbox fails, another run may do; but not for ever. */
    static final int RUNS_MAX = 3;

    private final SubmissionStore submissions;
    private final MaterialStore materials;
    private final GradeStore grades;
    private final Outbox outbox;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    Grading(
            SubmissionStore submissions,
            MaterialStore materials,
            GradeStore grades,
            Outbox outbox,
            ActivityLog activity,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.submissions = submissions;
        this.materials = materials;
        this.grades = grades;
        this.outbox = outbox;
        this.activity = activity;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void finished(RunFinished event) {
        transactions.run(() -> decide(event));
    }

    private void decide(RunFinished event) {
        // Locked before anything is read: of two messages at once, the second must see what the first one did.
        var found = submissions.lockByRun(event.id());
        // Somebody else's run, or one that was given up: none of our business.
        if (found.isEmpty()) return;
        var stored = found.get();
        if (!stored.attempt().status().isWaiting()) return;

        var tests = materials.material(stored.submission().target()).tests();
        var marking = Marking.of(tests, event);
        if (marking.isPresent()) grade(stored, event, marking.get());
        else runAgain(stored);
    }

    private void grade(Stored stored, RunFinished event, Marking marking) {
        var submission = stored.submission();
        var now = clock.instant();
        var grade = new Grade(
                new GradeId(ids.next()), submission.id(), new Source(event.id(), event.hash()), marking.mark(), now);
        grades.add(grade, grade.hash(stored.hash(), marking.verdicts()), marking);
        move(stored, SubmissionStatus.GRADED);
        var facts = Map.of("score", Integer.toString(grade.mark().score()));
        activity.record(
                new Activity(UserId.SYSTEM, "learning.graded", submission.id().toString(), facts));
        // In the same transaction: what is passed is told of, however often the process dies.
        if (grade.mark().passed()) outbox.send(PASSED, grade.id().toString(), passed(submission, grade));
    }

    private static ExercisePassed passed(Submission submission, Grade grade) {
        var target = submission.target();
        return new ExercisePassed(
                grade.id(),
                submission.id(),
                grade.source().run(),
                submission.learner(),
                target.course(),
                target.exercise(),
                grade.at());
    }

    private void runAgain(Stored stored) {
        if (stored.attempt().number() >= RUNS_MAX) {
            move(stored, SubmissionStatus.FAILED);
            return;
        }
        // A run of a new id: asking for the old one again would only give the old end again.
        var run = new RunId(ids.next());
        var attempt = new Attempt(SubmissionStatus.QUEUED, run, stored.attempt().number() + 1);
        submissions.mark(stored.submission().id(), attempt, clock.instant());
        outbox.send(
                StartRun.KIND, run.toString(), new StartRun(stored.submission().id(), run));
    }

    /** Gives up on a submission that cannot be run at all. */
    void fail(RunId run) {
        transactions.run(() -> submissions
                .lockByRun(run)
                .filter(stored -> stored.attempt().status().isWaiting())
                .ifPresent(stored -> move(stored, SubmissionStatus.FAILED)));
    }

    private void move(Stored stored, SubmissionStatus status) {
        var attempt = stored.attempt();
        submissions.mark(
                stored.submission().id(), new Attempt(status, attempt.run(), attempt.number()), clock.instant());
    }
}
