package world.azora.payments.reward;

import java.time.Clock;
import java.util.Optional;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.payments.Attempt;
import world.azora.payments.RewardId;
import world.azora.payments.reward.ParticipantStore.Participant;
import world.azora.platform.jobs.Outbox;

/** Writes down what was earned, together with the job that pays it. Always within the caller's transaction. */
final class Earnings {
    private final RewardStore rewards;
    private final PromiseBook promises;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    Earnings(RewardStore rewards, PromiseBook promises, Outbox outbox, IdSource ids, Clock clock) {
        this.rewards = rewards;
        this.promises = promises;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The reward, unless the learner has earned that of this exercise before. */
    Optional<RewardId> add(UserId learner, Terms terms, Proof proof) {
        if (rewards.exists(learner, terms.exercise())) return Optional.empty();
        var reserved = promises.earn(new Participant(terms.course(), learner), terms.exercise(), terms.amount());
        var id = new RewardId(ids.next());
        var earning = new Earning(id, learner, terms, proof, clock.instant());
        // Two passes that were heard of at once: the lock of the promise has let the second one see the first's.
        if (!rewards.add(earning, reserved)) return Optional.empty();
        outbox.send(Payout.PAY, Payout.instance(Attempt.firstFor(id)), id);
        return Optional.of(id);
    }
}
