package world.azora.payments.payment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.payment.PaymentState.Authorised;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Brings a payment as far as it goes without a decision: authorises what was ordered, and takes what is to be captured.
 * Whoever made the order and the job that was written with it may do so at the same time: there is one attempt at each
 * step, so both hear the same answer, and the first to note it notes it for both.
 */
final class Capture {
    static final JobKind<PaymentId> CAPTURE = new JobKind<>("payments.capture-payment", PaymentId.class);

    private final PaymentStore store;
    private final Rails rails;
    private final PaymentsSettings settings;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    Capture(
            PaymentStore store,
            Rails rails,
            PaymentsSettings settings,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.rails = rails;
        this.settings = settings;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** To be tried again until the answer is known. */
    void capture(PaymentId id) {
        var payment = capture(store.find(id).orElseThrow());
        if (payment.state() instanceof Created || payment.state() instanceof Capturing)
            throw new IllegalStateException("What became of it is not known yet: " + id);
    }

    /** The payment as it is afterwards: still {@link Created} or {@link Capturing} only if nobody knows yet. */
    Payment capture(Payment payment) {
        var current = payment;
        for (var next = next(current); next.isPresent(); next = next(current)) current = noted(current, next.get());
        return current;
    }

    private Optional<PaymentState> next(Payment payment) {
        var purchase = payment.purchase();
        return switch (payment.state()) {
            case Created _ -> authorise(purchase);
            case Capturing capturing -> take(purchase, capturing);
            default -> Optional.empty();
        };
    }

    private Optional<PaymentState> authorise(Purchase purchase) {
        return switch (rails.of(purchase.method()).authorise(purchase)) {
            case RailAnswer.Done<Authorisation>(Authorisation given) ->
                Optional.of(purchase.automatic() ? whole(purchase, given) : new Authorised(given));
            case RailAnswer.Denied<Authorisation>(String reason) -> Optional.of(new Failed(reason));
            case RailAnswer.Unknown<Authorisation>() -> Optional.empty();
        };
    }

    private Capturing whole(Purchase purchase, Authorisation given) {
        var amount = purchase.amount();
        return new Capturing(given, amount, settings.fee(purchase.method()).of(amount));
    }

    private Optional<PaymentState> take(Purchase purchase, Capturing capturing) {
        return switch (rails.of(purchase.method()).take(purchase, capturing)) {
            case RailAnswer.Done<TransferId>(TransferId transfer) -> {
                var hold = capturing.authorisation().hold();
                yield Optional.of(new Captured(new Proceeds(transfer, hold, capturing.amount(), capturing.fee())));
            }
            case RailAnswer.Denied<TransferId>(String reason) -> Optional.of(new Failed(reason));
            case RailAnswer.Unknown<TransferId>() -> Optional.empty();
        };
    }

    private Payment noted(Payment seen, PaymentState next) {
        return transactions.run(() -> note(seen, next));
    }

    private Payment note(Payment seen, PaymentState next) {
        var current = store.lock(seen.purchase().id()).orElseThrow();
        if (current.status() != seen.status()) return current;

        var noted = current.become(next);
        store.put(current, noted);
        EndedOrders.follow(noted, outbox);
        if (next instanceof Captured(Proceeds proceeds)) follow(noted.purchase(), proceeds);
        return noted;
    }

    private void follow(Purchase purchase, Proceeds proceeds) {
        var id = purchase.id();
        PaymentHappenings.captured(purchase, proceeds, clock.instant()).tell(outbox);
        if (purchase.course().isPresent()) outbox.send(PaidEnrolments.OPEN, id.toString(), id);
        var facts = Map.of("course", purchase.course().map(Object::toString).orElse("none"));
        activities.record(new Activity(purchase.payer(), "payments.payment-captured", id.toString(), facts));
    }
}
