package world.azora.payments.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.RuleId;
import world.azora.payments.Tokens;

/**
 * What an exercise pays to whoever passes it while the rule is active. It never changes: another amount is another rule.
 *
 * @param title the exercise's, when the rule was made
 * @param author who proposed it
 * @param approver who decided it; missing while it waits, and of rules from before a second person was asked
 */
record Rule(
        RuleId ruleId,
        ExerciseId exerciseId,
        CourseId courseId,
        String title,
        Amount amount,
        UserId author,
        Instant at,
        RuleStatus status,
        @Nullable UserId approver,
        @Nullable Instant decidedAt) {
    Rule {
        amount = Tokens.some(amount);
    }

    /** One that somebody proposes. */
    Rule(
            RuleId ruleId,
            ExerciseId exerciseId,
            CourseId courseId,
            String title,
            Amount amount,
            UserId author,
            Instant at) {
        this(ruleId, exerciseId, courseId, title, amount, author, at, RuleStatus.PROPOSED, null, null);
    }

    boolean isOpen() {
        return status == RuleStatus.PROPOSED || status == RuleStatus.APPROVING;
    }
}
