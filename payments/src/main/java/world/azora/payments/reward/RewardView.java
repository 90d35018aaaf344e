package world.azora.payments.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.TransferId;
import world.azora.payments.RewardId;

/** A reward as people see it. */
record RewardView(
        RewardId id,
        ExerciseId exerciseId,
        CourseId courseId,
        String title,
        UserId learner,
        Amount amount,
        RewardStatus status,
        @Nullable TransferId transferId,
        GradeId gradeId,
        SubmissionId submissionId,
        String runId,
        Instant at) {
    static RewardView of(Reward reward) {
        var earning = reward.earning();
        var terms = earning.terms();
        var proof = earning.proof();
        return new RewardView(
                earning.id(),
                terms.exercise(),
                terms.course(),
                terms.title(),
                earning.learner(),
                terms.amount(),
                reward.status(),
                reward.transfer(),
                proof.grade(),
                proof.submission(),
                proof.run(),
                earning.at());
    }
}
