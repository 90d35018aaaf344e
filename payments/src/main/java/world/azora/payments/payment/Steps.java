package world.azora.payments.payment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.payment.PaymentState.Authorised;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Expired;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Settled;
import world.azora.payments.payment.PaymentState.Voided;
import world.azora.payments.payment.StepOutcome.Decided;
import world.azora.payments.payment.StepOutcome.TooMuch;
import world.azora.payments.payment.StepOutcome.UnknownPayment;
import world.azora.payments.payment.StepOutcome.WrongState;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/**
 * Decides what becomes of a payment after it is authorised. A decision is written with the job that carries it out, under
 * a lock: of a capture and a void at once, one is decided and the other sees it.
 */
final class Steps {
    private static final int OVERDUE_AT_A_TIME = 500;

    private final PaymentStore store;
    private final PaymentsSettings settings;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    Steps(
            PaymentStore store,
            PaymentsSettings settings,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** To take this amount, or without one all that was authorised. The rest is freed. */
    StepOutcome capture(PaymentId id, Optional<Amount> wanted, UserId by) {
        return decide(
                id, payment -> capture(payment, wanted.orElse(payment.purchase().amount()), by));
    }

    /** To give up what was authorised. */
    StepOutcome giveUp(PaymentId id, UserId by) {
        return decide(id, payment -> giveUp(payment, by));
    }

    /** To close a captured payment. */
    StepOutcome settle(PaymentId id, UserId by) {
        return decide(id, payment -> settle(payment, by));
    }

    /** Gives up all that nobody captured in time. */
    void expire() {
        var overdue = store.overdue(clock.instant(), OVERDUE_AT_A_TIME);
        overdue.forEach(id -> decide(id, this::expire));
    }

    private StepOutcome decide(PaymentId id, Function<Payment, StepOutcome> decision) {
        return transactions.run(() -> store.lock(id).map(decision).orElseGet(UnknownPayment::new));
    }

    private StepOutcome capture(Payment payment, Amount amount, UserId by) {
        // Whoever repeats a capture gets what came of it.
        if (!payment.captured().isZero() && payment.captured().equals(amount)) return new Decided(payment);
        if (!(payment.state() instanceof Authorised(Authorisation given))) return new WrongState(payment.status());
        if (!payment.purchase().amount().covers(amount))
            return new TooMuch(payment.purchase().amount());
        if (isOver(given)) return new WrongState(PaymentStatus.EXPIRED);

        var fee = settings.fee(payment.purchase().method()).of(amount);
        var next = write(payment, new Capturing(given, amount, fee));
        outbox.send(Capture.CAPTURE, id(payment).toString(), id(payment));
        record(by, "payments.capture-ordered", payment, amount);
        return new Decided(next);
    }

    private StepOutcome giveUp(Payment payment, UserId by) {
        if (payment.state() instanceof Voided) return new Decided(payment);
        if (!(payment.state() instanceof Authorised(Authorisation given))) return new WrongState(payment.status());

        var next = write(payment, new Voided(given));
        outbox.send(Carrying.RELEASE, id(payment).toString(), id(payment));
        PaymentHappenings.voided(next.purchase(), clock.instant()).tell(outbox);
        record(by, "payments.payment-voided", payment, payment.purchase().amount());
        return new Decided(next);
    }

    private StepOutcome expire(Payment payment) {
        if (!(payment.state() instanceof Authorised(Authorisation given)) || !isOver(given))
            return new WrongState(payment.status());
        var next = write(payment, new Expired(given));
        outbox.send(Carrying.RELEASE, id(payment).toString(), id(payment));
        return new Decided(next);
    }

    private StepOutcome settle(Payment payment, UserId by) {
        return switch (payment.state()) {
            case Settled _ -> new Decided(payment);
            case Captured(Proceeds proceeds) -> settle(payment, proceeds, by);
            case PartiallyRefunded partly -> settle(payment, partly.proceeds(), by);
            default -> new WrongState(payment.status());
        };
    }

    private StepOutcome settle(Payment payment, Proceeds proceeds, UserId by) {
        var net = Carrying.net(payment);
        // Tokens that were bought are the buyer's already; and where the fee took all, nothing is left to move.
        Optional<TransferId> settlement =
                net.isZero() || payment.purchase().course().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Carrying.settlement(id(payment)).transfer());
        var next = write(payment, new Settled(proceeds, payment.refunded(), settlement));
        if (settlement.isPresent()) outbox.send(Carrying.SETTLE, id(payment).toString(), id(payment));
        record(by, "payments.payment-settled", payment, net);
        return new Decided(next);
    }

    private boolean isOver(Authorisation given) {
        return !clock.instant().isBefore(given.until());
    }

    private Payment write(Payment payment, PaymentState state) {
        var next = payment.become(state);
        store.put(payment, next);
        EndedOrders.follow(next, outbox);
        return next;
    }

    private void record(UserId by, String action, Payment payment, Amount amount) {
        var facts = Map.of("amount", amount.minor() + " " + amount.asset());
        activities.record(new Activity(by, action, id(payment).toString(), facts));
    }

    private static PaymentId id(Payment payment) {
        return payment.purchase().id();
    }
}
