package world.azora.payments.payment;

import java.time.Clock;
import java.util.Optional;
import world.azora.kernel.IdSource;
import world.azora.payments.PaymentId;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Writes orders down as payments, each together with the job that captures it if nobody else comes to it. */
final class Orders {
    private final PaymentStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    Orders(PaymentStore store, Transactions transactions, Outbox outbox, IdSource ids, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing if the request came before, or if another payment of this person for this course is under way or done. */
    Optional<Payment> accept(PaymentOrder order, String title) {
        return transactions.run(() -> write(order, title));
    }

    private Optional<Payment> write(PaymentOrder order, String title) {
        var id = new PaymentId(ids.next());
        var purchase = new Purchase(id, order.payer(), order.course(), title, order.amount(), clock.instant());
        var payment = new Payment(purchase, purchase.hash(), new Created());
        if (!store.add(payment, order.request())) return Optional.empty();
        outbox.send(Capture.CAPTURE, id.toString(), id);
        return Optional.of(payment);
    }
}
