package world.azora.payments.payment;

import world.azora.kernel.TypeIds;
import world.azora.payments.PaymentId;
import world.azora.payments.Verdict;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.Proposed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Goes on with a payment that waited for a second person, or ends it. */
final class PaymentVerdicts {
    static final String REFUSED = "APPROVAL_REFUSED";
    static final String EXPIRED = "APPROVAL_EXPIRED";

    private final PaymentStore store;
    private final Transactions transactions;
    private final Outbox outbox;

    PaymentVerdicts(PaymentStore store, Transactions transactions, Outbox outbox) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    void hear(Verdict verdict) {
        var id = TypeIds.parse(PaymentId.class, verdict.subject());
        transactions.run(() -> note(id, verdict));
    }

    private void note(PaymentId id, Verdict verdict) {
        var payment = store.lock(id).orElseThrow();
        if (!(payment.state() instanceof Proposed)) return;
        switch (verdict) {
            case Verdict.Approved _ -> {
                store.put(payment, payment.become(new Created()));
                outbox.send(Capture.CAPTURE, id.toString(), id);
            }
            case Verdict.Refused _ -> fail(payment, REFUSED);
            case Verdict.Expired _ -> fail(payment, EXPIRED);
        }
    }

    private void fail(Payment payment, String reason) {
        var failed = payment.become(new Failed(reason));
        store.put(payment, failed);
        EndedOrders.follow(failed, outbox);
    }
}
