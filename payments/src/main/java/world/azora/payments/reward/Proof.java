package world.azora.payments.reward;

import java.time.Instant;
import world.azora.learning.ExercisePassed;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;

/**
 * What shows that an exercise was passed, and when.
 *
 * @param run the text of the run's id, because payments knows nothing of runs
 */
record Proof(GradeId grade, SubmissionId submission, String run, Instant passedAt) {
    static Proof of(ExercisePassed event) {
        return new Proof(event.grade(), event.submission(), String.valueOf(event.run()), event.at());
    }
}
