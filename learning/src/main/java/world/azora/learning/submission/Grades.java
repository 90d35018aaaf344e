package world.azora.learning.submission;

import java.time.Clock;
import world.azora.kernel.IdSource;
import world.azora.learning.GradeId;
import world.azora.learning.submission.Grade.Source;
import world.azora.sandbox.RunFinished;

/** Gives grades. Always within the caller's transaction. */
final class Grades {
    private final GradeStore store;
    private final Attempts attempts;
    private final Announcements announcements;
    private final IdSource ids;
    private final Clock clock;

    Grades(GradeStore store, Attempts attempts, Announcements announcements, IdSource ids, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    void give(Stored stored, RunFinished run, Marking marking) {
        var submission = stored.submission();
        var grade = new Grade(
                new GradeId(ids.next()),
                submission.id(),
                new Source(run.id(), run.hash()),
                marking.mark(),
                clock.instant());
        store.add(grade, grade.hash(stored.hash(), marking.verdicts()), marking);
        attempts.end(stored, SubmissionStatus.GRADED);
        announcements.graded(submission, grade);
    }
}
