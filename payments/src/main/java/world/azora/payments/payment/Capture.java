package world.azora.payments.payment;

import java.time.Clock;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.Flow;
import world.azora.payments.Movement.Done;
import world.azora.payments.Movement.Refused;
import world.azora.payments.PaymentId;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Takes the tokens of a payment that was written down. Whoever made the order and the job that was written with it may
 * do so at the same time: there is one attempt, so both hear the same answer, and the first to note it notes it for both.
 */
final class Capture {
    static final JobKind<PaymentId> CAPTURE = new JobKind<>("payments.capture-payment", PaymentId.class);

    private final PaymentStore store;
    private final TokenBooks books;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    Capture(
            PaymentStore store,
            TokenBooks books,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    void capture(PaymentId id) {
        capture(store.find(id).orElseThrow());
    }

    /** The payment as it is afterwards, which is never {@link Created}. */
    Payment capture(Payment payment) {
        if (!(payment.state() instanceof Created)) return payment;
        var purchase = payment.purchase();
        var next = switch (books.move(purchase.attempt(), new Flow.Capture(purchase.payer()), purchase.amount())) {
            case Done(TransferId transfer) -> new Captured(transfer);
            case Refused(TransferOutcome.Reason reason) -> new Failed(reason.name());
        };
        return transactions.run(() -> note(purchase, next));
    }

    private Payment note(Purchase purchase, PaymentState next) {
        var current = store.lock(purchase.id()).orElseThrow();
        if (!(current.state() instanceof Created)) return current;

        var noted = current.become(next);
        store.put(current, noted);
        if (next instanceof Captured) {
            outbox.send(PaidEnrolments.OPEN, purchase.id().toString(), purchase.id());
            PaymentHappenings.captured(noted, clock.instant()).tell(outbox);
            var facts = Map.of("course", purchase.course().toString());
            activities.record(new Activity(
                    purchase.payer(), "payments.payment-captured", purchase.id().toString(), facts));
        }
        return noted;
    }
}
