package world.azora.payments.payment;

import java.time.Clock;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.IdSource;
import world.azora.payments.RefundId;
import world.azora.payments.payment.RefundOutcome.KeyReused;
import world.azora.payments.payment.RefundOutcome.NotCaptured;
import world.azora.payments.payment.RefundOutcome.TooMuch;
import world.azora.payments.payment.RefundOutcome.UnknownPayment;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Decides what is given back. The decision and the job that repays it are written in one transaction. */
final class Refunds {
    private final PaymentStore payments;
    private final RefundStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Refunds(
            PaymentStore payments,
            RefundStore store,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.payments = payments;
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was decided: a refund that stands, though it may still have to be repaid, or what stands against it. */
    sealed interface Decision {
        record Granted(Refund refund, Purchase purchase) implements Decision {}

        record Denied(RefundOutcome why) implements Decision {}
    }

    Decision decide(RefundOrder order) {
        return transactions.run(() -> decideLocked(order));
    }

    private Decision decideLocked(RefundOrder order) {
        // Locked before anything is read: of two orders at once, the second must see what the first one took.
        var found = payments.lock(order.payment());
        if (found.isEmpty()) return new Decision.Denied(new UnknownPayment());
        var payment = found.get();

        var earlier = store.find(order.payment(), order.request());
        if (earlier.isPresent()) return replay(earlier.get(), order, payment.purchase());

        if (payment.transfer().isEmpty()) return new Decision.Denied(new NotCaptured());
        if (!payment.left().covers(order.amount())) return new Decision.Denied(new TooMuch(payment.left()));

        var refund = Refund.granted(new RefundId(ids.next()), order, clock.instant());
        store.add(refund);
        payments.put(payment, payment.refund(order.amount()));
        follow(refund);
        return new Decision.Granted(refund, payment.purchase());
    }

    private static Decision replay(Refund earlier, RefundOrder order, Purchase purchase) {
        return earlier.order().equals(order)
                ? new Decision.Granted(earlier, purchase)
                : new Decision.Denied(new KeyReused());
    }

    private void follow(Refund refund) {
        var order = refund.order();
        outbox.send(Repayment.REPAY, refund.id().toString(), refund.id());
        PaymentHappenings.refunded(refund).tell(outbox);
        var facts = Map.of(
                "refund",
                refund.id().toString(),
                "amount",
                order.amount().minor() + " " + order.amount().asset());
        activities.record(new Activity(
                order.by(), "payments.refund-granted", order.payment().toString(), facts));
    }
}
