package world.azora.payments.reward;

import java.time.Clock;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.CompensationId;
import world.azora.payments.Movement;
import world.azora.payments.TokenBooks;
import world.azora.payments.reward.Compensation.Direction;
import world.azora.payments.reward.Compensation.Status;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;

/**
 * Moves the tokens of an approved compensation. What an attempt moves is written down before it is made, so that whoever
 * repeats it asks the ledger for the same transfer. Nothing is taken that a wallet does not hold: what is missing stays
 * owed, and is never taken from later rewards behind somebody's back.
 */
final class Settlement {
    static final JobKind<CompensationId> SETTLE = new JobKind<>("payments.settle-compensation", CompensationId.class);

    /** A wallet can be emptied between the look and the transfer; not for ever, though. */
    private static final int ATTEMPTS_MAX = 10;

    private final CompensationStore store;
    private final SettlementStore settlements;
    private final TokenBooks books;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final Clock clock;

    Settlement(
            CompensationStore store,
            SettlementStore settlements,
            TokenBooks books,
            Transactions transactions,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.settlements = settlements;
        this.books = books;
        this.transactions = transactions;
        this.activities = activities;
        this.clock = clock;
    }

    /** Does again whatever of it may not have been done. */
    void settle(CompensationId id) {
        for (var step = 0; step < 2 * ATTEMPTS_MAX; step++) {
            var compensation = store.find(id).orElseThrow().compensation();
            if (compensation.state().status() != Status.APPROVED) return;
            var going = compensation.state().goingMinor();
            if (going == null) prepare(compensation);
            else move(compensation, going);
        }
        throw new IllegalStateException("The wallet of " + id + " changes too fast.");
    }

    private void prepare(Compensation compensation) {
        var minor = compensation.leftMinor();
        if (compensation.direction() == Direction.FROM_LEARNER)
            minor = Math.min(minor, books.wallet(compensation.learner()).availableMinor());
        if (minor > 0) settlements.start(compensation, minor);
        else settlements.noteNothingThere(compensation);
    }

    private void move(Compensation compensation, long minor) {
        var amount = new Amount(minor, compensation.terms().amount().asset());
        switch (books.move(compensation.nextAttempt(), compensation.flow(), amount)) {
            case Movement.Done done -> transactions.run(() -> noteMoved(compensation, done, minor));
            case Movement.Refused refused
            when refused.forLackOfFunds() -> {
                if (compensation.direction() == Direction.TO_LEARNER) settlements.propose(compensation);
                else settlements.noteRefused(compensation);
            }
            case Movement.Refused refused -> {
                settlements.noteRefused(compensation);
                throw new IllegalStateException(
                        "Compensation " + compensation.id() + " was refused: " + refused.reason());
            }
        }
    }

    private void noteMoved(Compensation compensation, Movement.Done done, long minor) {
        if (!settlements.noteMoved(compensation, done.transfer(), minor, clock.instant())) return;
        var facts = Map.of("transfer", done.transfer().toString(), "minor", Long.toString(minor));
        activities.record(new Activity(
                UserId.SYSTEM, "payments.compensation-moved", compensation.id().toString(), facts));
    }
}
