package world.azora.learning.submission;

import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.UserId;
import world.azora.learning.ExercisePassed;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;
import world.azora.sandbox.RunId;

/** What must follow from a submission or a grade. It stands in the same transaction, so neither is without the other. */
final class Announcements {
    static final JobKind<ExercisePassed> PASSED = new JobKind<>("learning.exercise-passed", ExercisePassed.class);

    private final Outbox outbox;
    private final ActivityLog activity;

    Announcements(Outbox outbox, ActivityLog activity) {
        this.outbox = outbox;
        this.activity = activity;
    }

    void submitted(Submission submission, RunId run) {
        toRun(new StartRun(submission.id(), run));
        activity.record(new Activity(
                submission.learner(), "learning.submitted", submission.id().toString(), Map.of()));
    }

    void toRun(StartRun job) {
        outbox.send(StartRun.KIND, job.run().toString(), job);
    }

    /** Every grade is recorded, and a passed one is told of. */
    void graded(Submission submission, Grade grade) {
        var facts = Map.of("score", Integer.toString(grade.mark().score()));
        activity.record(
                new Activity(UserId.SYSTEM, "learning.graded", submission.id().toString(), facts));
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
}
