package world.azora.payments.reward;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.UserId;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;
import world.azora.payments.Movement.Done;
import world.azora.payments.Movement.Refused;
import world.azora.payments.RewardId;
import world.azora.payments.TokenBooks;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Pays a reward exactly once, however often it is told to, in however many processes, and wherever one of them dies.
 *
 * <ol>
 *   <li>At most once: every try with the same count of refusals makes the same {@link Attempt}, which the ledger lets
 *       move tokens once. The count goes up only upon a refusal, which is final, and only from the count that was
 *       refused. So of all the attempts there ever are for a reward, all but the last were refused.
 *   <li>At least once: the reward and its first job are written in one transaction. A job that dies anywhere runs again:
 *       before the ledger answered, it makes the same attempt; after it, it hears the same answer; after that was noted,
 *       there is nothing left to do.
 *   <li>None is forgotten for lack of funds: the refusal is noted first, then the treasury is looked at. Tokens that came
 *       before the look are seen by it; those that come after it are followed by a job that sees the note.
 * </ol>
 */
final class Payout {
    static final JobKind<RewardId> PAY = new JobKind<>("payments.pay-reward", RewardId.class);

    private static final Logger LOG = LoggerFactory.getLogger(Payout.class);

    private final RewardStore rewards;
    private final PayoutStore store;
    private final TokenBooks books;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    Payout(
            RewardStore rewards,
            PayoutStore store,
            TokenBooks books,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.rewards = rewards;
        this.store = store;
        this.books = books;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** Each attempt has a job of its own: one that is just ending must not swallow the one that is to follow it. */
    static String instance(Attempt attempt) {
        return attempt.cause() + "-" + attempt.number();
    }

    void pay(RewardId id) {
        var reward = rewards.find(id).orElseThrow();
        if (reward.status() == RewardStatus.PAID) return;

        var earning = reward.earning();
        switch (books.move(reward.attempt(), reward.flow(), earning.terms().amount())) {
            case Done(TransferId transfer) -> transactions.run(() -> notePaid(earning, transfer));
            case Refused refused when refused.forLackOfFunds() && !reward.reserved() -> waitForFunds(reward);
            case Refused refused -> tryLater(reward, refused);
        }
    }

    private void notePaid(Earning earning, TransferId transfer) {
        if (!store.notePaid(earning.id(), transfer, clock.instant())) return;
        RewardHappenings.paid(earning, transfer, clock.instant()).tell(outbox);
        var facts = Map.of(
                "transfer", transfer.toString(), "learner", earning.learner().toString());
        activities.record(
                new Activity(UserId.SYSTEM, "payments.reward-paid", earning.id().toString(), facts));
    }

    private void waitForFunds(Reward reward) {
        var earning = reward.earning();
        store.noteRefused(reward, RewardStatus.WAITING_FOR_FUNDS);
        LOG.info(
                "reward.waiting reward={} course={}",
                earning.id(),
                earning.terms().course());
        var left = books.treasury(earning.terms().course()).balanceMinor();
        if (left >= earning.terms().amount().minor())
            outbox.send(PAY, instance(reward.attempt().next()), earning.id());
    }

    /** The job is tried again after a pause, by then with the next attempt. */
    private void tryLater(Reward reward, Refused refused) {
        store.noteRefused(reward, RewardStatus.PENDING);
        throw new IllegalStateException("Reward " + reward.earning().id() + " was refused: " + refused.reason());
    }
}
