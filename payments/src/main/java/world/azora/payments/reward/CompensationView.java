package world.azora.payments.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.RegradeId;
import world.azora.payments.CompensationId;
import world.azora.payments.RewardId;

/** A compensation as people see it: what of it has moved, and what is left of it that was approved. */
record CompensationView(
        CompensationId id,
        RegradeId regradeId,
        @Nullable RewardId rewardId,
        CourseId courseId,
        ExerciseId exerciseId,
        String title,
        UserId learner,
        Compensation.Direction direction,
        Amount amount,
        Amount moved,
        Amount owed,
        Compensation.Status status,
        UserId proposedBy,
        @Nullable UserId decidedBy,
        Instant at) {
    static CompensationView of(Compensation compensation) {
        var terms = compensation.terms();
        var state = compensation.state();
        var asset = terms.amount().asset();
        var isOwed = state.status() == Compensation.Status.PARTIAL;
        return new CompensationView(
                compensation.id(),
                compensation.regrade(),
                compensation.reward(),
                terms.course(),
                terms.exercise(),
                terms.title(),
                compensation.learner(),
                compensation.direction(),
                terms.amount(),
                new Amount(state.movedMinor(), asset),
                new Amount(isOwed ? compensation.leftMinor() : 0, asset),
                state.status(),
                compensation.proposer(),
                state.decidedBy(),
                compensation.at());
    }
}
