package world.azora.payments.payment;

import java.time.Clock;
import world.azora.kernel.IdSource;
import world.azora.payments.Approvals;
import world.azora.payments.LimitReached;
import world.azora.payments.PaymentId;
import world.azora.payments.Proposal;
import world.azora.payments.SpendingLimits;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Proposed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/**
 * Writes orders down as payments, each together with the job that captures it if nobody else comes to it, or with the
 * question to a second person.
 */
final class Orders {
    static final String APPROVAL = "payment";

    private final PaymentStore store;
    private final SpendingLimits limits;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    Orders(
            PaymentStore store,
            SpendingLimits limits,
            Approvals approvals,
            Transactions transactions,
            Outbox outbox,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.limits = limits;
        this.approvals = approvals;
        this.transactions = transactions;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of an order. */
    sealed interface Answer {
        /** By this call, or by the same order before. */
        record Accepted(Payment payment) implements Answer {}

        /** Another payment of this person for this course is under way or done. */
        record Taken() implements Answer {}

        record Limited(LimitReached limit) implements Answer {}
    }

    Answer accept(PaymentOrder order, String title) {
        return transactions.run(() -> write(order, title));
    }

    private Answer write(PaymentOrder order, String title) {
        var limit = limits.check(order.payer(), order.method(), order.amount());
        // Only now, with the person's orders locked, is it certain whether the same order came first.
        var earlier = store.find(order.payer(), order.request());
        if (earlier.isPresent()) return new Answer.Accepted(earlier.get());
        if (limit.isPresent()) return new Answer.Limited(limit.get());

        var payment = payment(order, title);
        // Another method's orders are not locked, so the same request may still come in between.
        if (!store.add(payment, order.request()))
            return store.find(order.payer(), order.request())
                    .<Answer>map(Answer.Accepted::new)
                    .orElseGet(Answer.Taken::new);
        follow(payment);
        return new Answer.Accepted(payment);
    }

    private Payment payment(PaymentOrder order, String title) {
        var purchase = new Purchase(
                new PaymentId(ids.next()),
                order.payer(),
                order.course(),
                title,
                order.amount(),
                order.method(),
                order.automatic(),
                clock.instant());
        var state = approvals.needed(order.amount()) ? new Proposed() : new Created();
        return new Payment(purchase, purchase.hash(), state);
    }

    private void follow(Payment payment) {
        var purchase = payment.purchase();
        var id = purchase.id();
        if (payment.state() instanceof Proposed)
            approvals.propose(new Proposal(
                    APPROVAL, id.toString(), purchase.amount(), purchase.payer(), "Payment: " + purchase.title()));
        else outbox.send(Capture.CAPTURE, id.toString(), id);
    }
}
