package world.azora.payments.reward;

import java.time.Instant;
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
 */
record Rule(
        RuleId ruleId,
        ExerciseId exerciseId,
        CourseId courseId,
        String title,
        Amount amount,
        UserId author,
        Instant at) {
    Rule {
        amount = Tokens.some(amount);
    }
}
