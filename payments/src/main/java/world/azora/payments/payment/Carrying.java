package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.payments.Flow;
import world.azora.payments.Leg;
import world.azora.payments.Movement;
import world.azora.payments.PaymentId;
import world.azora.payments.TokenBooks;
import world.azora.platform.jobs.JobKind;

/** Carries out what was decided and cannot be refused any more: freeing what was authorised, and settling. */
final class Carrying {
    static final JobKind<PaymentId> RELEASE = new JobKind<>("payments.release-payment", PaymentId.class);
    static final JobKind<PaymentId> SETTLE = new JobKind<>("payments.settle-payment", PaymentId.class);

    private final PaymentStore store;
    private final Rails rails;
    private final TokenBooks books;

    Carrying(PaymentStore store, Rails rails, TokenBooks books) {
        this.store = store;
        this.rails = rails;
        this.books = books;
    }

    /** To be tried again until it is free. */
    void release(PaymentId id) {
        var payment = store.find(id).orElseThrow();
        var given = payment.authorisation().orElseThrow();
        rails.of(payment.purchase().method()).release(payment.purchase(), given);
    }

    void settle(PaymentId id) {
        var payment = store.find(id).orElseThrow();
        if (books.move(settlement(id), new Flow.Settlement(), net(payment)) instanceof Movement.Refused refused)
            throw new IllegalStateException("Not settled: " + id + ", " + refused.reason());
    }

    /** The movement that settles a payment. */
    static Leg settlement(PaymentId id) {
        return new Leg(id, "settlement");
    }

    /** What was captured, without what was given back and without the fee; never below zero. */
    static Amount net(Payment payment) {
        var kept = payment.captured().minus(payment.refunded());
        return kept.covers(payment.fee()) ? kept.minus(payment.fee()) : Amount.zero(kept.asset());
    }
}
