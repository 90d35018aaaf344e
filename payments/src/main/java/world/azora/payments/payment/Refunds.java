package world.azora.payments.payment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.IdSource;
import world.azora.kernel.TypeIds;
import world.azora.payments.Approvals;
import world.azora.payments.Proposal;
import world.azora.payments.RefundId;
import world.azora.payments.Verdict;
import world.azora.payments.payment.PaymentState.Settled;
import world.azora.payments.payment.RefundOutcome.Closed;
import world.azora.payments.payment.RefundOutcome.KeyReused;
import world.azora.payments.payment.RefundOutcome.NotApproved;
import world.azora.payments.payment.RefundOutcome.NotCaptured;
import world.azora.payments.payment.RefundOutcome.Proposed;
import world.azora.payments.payment.RefundOutcome.TooMuch;
import world.azora.payments.payment.RefundOutcome.UnknownPayment;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Decides what is given back. The decision and the job that repays it are written in one transaction. */
final class Refunds {
    static final String APPROVAL = "refund";

    private final PaymentStore payments;
    private final RefundStore store;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Refunds(
            PaymentStore payments,
            RefundStore store,
            Approvals approvals,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.payments = payments;
        this.store = store;
        this.approvals = approvals;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was decided: a refund that stands, though it may still have to be repaid, or why it does not stand. */
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

        var against = against(payment, order);
        if (against.isPresent()) return new Decision.Denied(against.get());

        if (approvals.needed(order.amount())) return propose(payment, order);
        var refund = Refund.granted(new RefundId(ids.next()), order, clock.instant());
        store.add(refund);
        return grant(payment, refund);
    }

    private static Optional<RefundOutcome> against(Payment payment, RefundOrder order) {
        if (payment.state() instanceof Settled) return Optional.of(new Closed());
        if (payment.transfer().isEmpty()) return Optional.of(new NotCaptured());
        if (!payment.left().covers(order.amount())) return Optional.of(new TooMuch(payment.left()));
        return Optional.empty();
    }

    private Decision propose(Payment payment, RefundOrder order) {
        var refund = Refund.proposed(new RefundId(ids.next()), order, clock.instant());
        store.add(refund);
        var title = "Refund: " + payment.purchase().title() + " (" + order.reason() + ")";
        approvals.propose(new Proposal(APPROVAL, refund.id().toString(), order.amount(), order.by(), title));
        return new Decision.Denied(new Proposed(refund));
    }

    private Decision grant(Payment payment, Refund refund) {
        var rest = payment.refund(refund.order().amount());
        payments.put(payment, rest);
        EndedOrders.follow(rest, outbox);
        follow(refund);
        return new Decision.Granted(refund, payment.purchase());
    }

    /** Grants what a second person agreed to, if it can still be granted. */
    void hear(Verdict verdict) {
        var id = TypeIds.parse(RefundId.class, verdict.subject());
        var order = store.find(id).orElseThrow().order();
        transactions.run(() -> hearLocked(id, order, verdict));
    }

    private void hearLocked(RefundId id, RefundOrder order, Verdict verdict) {
        var payment = payments.lock(order.payment()).orElseThrow();
        // Read under the payment's lock: the same verdict may come twice.
        var refund = store.find(id).orElseThrow();
        if (refund.status() != RefundStatus.PROPOSED) return;

        var granted =
                verdict instanceof Verdict.Approved && against(payment, order).isEmpty();
        var decided = refund.decided(granted ? RefundStatus.GRANTED : RefundStatus.REFUSED);
        store.decide(id, decided.status());
        if (granted) grant(payment, decided);
    }

    private static Decision replay(Refund earlier, RefundOrder order, Purchase purchase) {
        if (!earlier.order().equals(order)) return new Decision.Denied(new KeyReused());
        return switch (earlier.status()) {
            case PROPOSED -> new Decision.Denied(new Proposed(earlier));
            case REFUSED -> new Decision.Denied(new NotApproved());
            case GRANTED, REPAID -> new Decision.Granted(earlier, purchase);
        };
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
