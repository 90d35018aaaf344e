package world.azora.learning.regrade;

import java.time.Instant;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.Fingerprint;
import world.azora.learning.GradeId;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;

/**
 * A change of a grade. It never changes; another thought is another regrade.
 *
 * @param grade the first grade of the submission, which stays as it was given
 * @param number counts the regrades of a submission, from 1
 */
record Regrade(
        RegradeId id,
        SubmissionId submissionId,
        GradeId grade,
        int number,
        int scoreBefore,
        int score,
        String reason,
        UserId by,
        Instant at) {
    static final int SCORE_FULL = 100;

    boolean passedBefore() {
        return scoreBefore == SCORE_FULL;
    }

    boolean passed() {
        return score == SCORE_FULL;
    }

    Sha256 hash() {
        return new Fingerprint("azora/regrade/1")
                .add(id.toString())
                .add(submissionId.toString())
                .add(grade.toString())
                .add(number)
                .add(scoreBefore)
                .add(score)
                .add(reason)
                .add(by.toString())
                .add(at.toString())
                .hash();
    }
}
