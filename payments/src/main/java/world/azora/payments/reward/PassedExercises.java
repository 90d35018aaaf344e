package world.azora.payments.reward;

import org.springframework.web.bind.annotation.RestController;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.platform.data.Transactions;

/**
 * Hears that an exercise was passed and writes down what was earned by it, together with the job that pays it. The rule
 * that was active when the exercise was passed decides, however late this hears of it; a learner earns the reward of an
 * exercise once, by whichever pass is heard of first.
 */
@RestController
final class PassedExercises implements ExercisePassedListener {
    private final RuleStore rules;
    private final Earnings earnings;
    private final Transactions transactions;

    PassedExercises(RuleStore rules, Earnings earnings, Transactions transactions) {
        this.rules = rules;
        this.earnings = earnings;
        this.transactions = transactions;
    }

    @Override
    public void passed(ExercisePassed event) {
        transactions.run(() -> earn(event));
    }

    private void earn(ExercisePassed event) {
        var rule = rules.activeAt(event.exercise(), event.at());
        if (rule.isEmpty()) return;

        earnings.add(event.learner(), Terms.of(rule.get()), Proof.of(event));
    }
}
