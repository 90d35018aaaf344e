package world.azora.payments.reward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.learning.GradeChanged;
import world.azora.learning.GradeChangedListener;
import world.azora.learning.Results;
import world.azora.payments.CompensationId;
import world.azora.payments.RewardId;
import world.azora.payments.reward.Compensation.Direction;
import world.azora.payments.reward.Compensation.State;
import world.azora.payments.reward.Compensation.Status;
import world.azora.platform.data.Transactions;

/**
 * Hears that a grade was changed and proposes what has to move because of it. Whether the learner passes is not taken from
 * the message but asked for, so that late, repeated and overtaken messages come to the same end: what should have been
 * paid, less what was.
 */
@RestController
final class ChangedGrades implements GradeChangedListener {
    private final Results results;
    private final ReserveStore reserves;
    private final RuleStore rules;
    private final RewardStore rewards;
    private final CompensationStore store;
    private final SettlementStore settlements;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    ChangedGrades(
            Results results,
            ReserveStore reserves,
            RuleStore rules,
            RewardStore rewards,
            CompensationStore store,
            SettlementStore settlements,
            Transactions transactions,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.results = results;
        this.reserves = reserves;
        this.rules = rules;
        this.rewards = rewards;
        this.store = store;
        this.settlements = settlements;
        this.transactions = transactions;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    private record Need(Direction direction, Terms terms, Optional<RewardId> reward) {}

    @Override
    public void changed(GradeChanged event) {
        var passes = results.passes(event.exercise(), event.learner());
        transactions.run(() -> compensate(event, passes));
    }

    private void compensate(GradeChanged event, boolean passes) {
        // Nothing of this course is earned, decided or proposed at the same time.
        reserves.lock(event.course());
        var earlier = store.ofExercise(event.learner(), event.exercise());
        if (earlier.stream().anyMatch(one -> one.regrade().equals(event.regrade()))) return;
        if (earlier.stream().anyMatch(one -> one.state().status() == Status.APPROVED))
            throw new IllegalStateException("Tokens are on their way for an earlier regrade: tell it again later.");

        var need = need(event, passes, earlier);
        var waits = earlier.stream().filter(one -> one.state().status() == Status.PROPOSED);
        if (need.isPresent()
                && waits.anyMatch(
                        one -> one.wants(need.get().direction, need.get().terms.amount()))) return;
        earlier.stream().filter(Compensation::isDecidable).forEach(one -> settlements.withdraw(one.id()));
        need.ifPresent(found -> propose(event, found));
    }

    private Optional<Need> need(GradeChanged event, boolean passes, List<Compensation> earlier) {
        var reward = rewards.ofExercise(event.learner(), event.exercise());
        if (reward.isEmpty()) {
            if (!passes) return Optional.empty();
            return rules.activeAt(event.exercise(), event.gradedAt())
                    .map(rule -> new Need(Direction.TO_LEARNER, Terms.of(rule), Optional.empty()));
        }
        var terms = reward.get().earning().terms();
        var taken = takenMinor(earlier);
        var due = passes ? taken : terms.amount().minor() - taken;
        if (due <= 0) return Optional.empty();
        var direction = passes ? Direction.TO_LEARNER : Direction.FROM_LEARNER;
        return Optional.of(new Need(
                direction,
                terms.with(new Amount(due, terms.amount().asset())),
                Optional.of(reward.get().earning().id())));
    }

    /** What was taken back of a reward and not given back again. */
    static long takenMinor(List<Compensation> compensations) {
        return compensations.stream()
                .filter(one -> one.reward() != null)
                .mapToLong(one -> switch (one.direction()) {
                    case FROM_LEARNER -> one.state().movedMinor();
                    // What became a reward was not taken before.
                    case TO_LEARNER ->
                        one.state().attempt() == 0 ? 0 : -one.state().movedMinor();
                })
                .sum();
    }

    private void propose(GradeChanged event, Need need) {
        var proof = new Proof(event.grade(), event.submission(), String.valueOf(event.run()), event.gradedAt());
        var compensation = new Compensation(
                new CompensationId(ids.next()),
                event.regrade(),
                event.learner(),
                need.direction,
                need.terms,
                proof,
                event.by(),
                clock.instant(),
                need.reward.orElse(null),
                State.NEW);
        store.add(compensation);
        var facts = Map.of("regrade", event.regrade().toString(), "direction", need.direction.name());
        activities.record(new Activity(
                event.by(), "payments.compensation-proposed", compensation.id().toString(), facts));
    }
}
