package world.azora.learning.regrade;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.learning.GradeId;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;

/** A regrade as educators see it. */
record RegradeView(
        RegradeId id,
        SubmissionId submissionId,
        GradeId gradeId,
        Score before,
        Score after,
        String reason,
        UserId by,
        Instant at) {
    record Score(int score, boolean passed) {}

    static RegradeView of(Regrade regrade) {
        return new RegradeView(
                regrade.id(),
                regrade.submissionId(),
                regrade.grade(),
                new Score(regrade.scoreBefore(), regrade.passedBefore()),
                new Score(regrade.score(), regrade.passed()),
                regrade.reason(),
                regrade.by(),
                regrade.at());
    }
}
