package world.azora.payments.reward;

import java.time.Clock;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.IdSource;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.payments.Attempt;
import world.azora.payments.RewardId;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/**
 * Hears that an exercise was passed and writes down what was earned by it, together with the job that pays it. The rule
 * that was active when the exercise was passed decides, however late this hears of it; a learner earns the reward of an
 * exercise once, by whichever pass is heard of first.
 */
@RestController
final class PassedExercises implements ExercisePassedListener {
    private final RuleStore rules;
    private final RewardStore rewards;
    private final Transactions transactions;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    PassedExercises(
            RuleStore rules, RewardStore rewards, Transactions transactions, Outbox outbox, IdSource ids, Clock clock) {
        this.rules = rules;
        this.rewards = rewards;
        this.transactions = transactions;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void passed(ExercisePassed event) {
        transactions.run(() -> earn(event));
    }

    private void earn(ExercisePassed event) {
        var rule = rules.activeAt(event.exercise(), event.at());
        if (rule.isEmpty()) return;

        var id = new RewardId(ids.next());
        var earning = new Earning(id, event.learner(), Terms.of(rule.get()), Proof.of(event), clock.instant());
        if (rewards.add(earning)) outbox.send(Payout.PAY, Payout.instance(Attempt.firstFor(id)), id);
    }
}
