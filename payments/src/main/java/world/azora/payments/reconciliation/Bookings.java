package world.azora.payments.reconciliation;

import world.azora.kernel.Amount;
import world.azora.payments.Flow;
import world.azora.payments.Leg;
import world.azora.payments.Movement;
import world.azora.payments.ReconciliationId;
import world.azora.payments.TokenBooks;
import world.azora.platform.jobs.JobKind;

/** Books what the provider paid out by a file, and what it kept for itself. */
final class Bookings {
    static final JobKind<ReconciliationId> BOOK = new JobKind<>("payments.book-reconciliation", ReconciliationId.class);

    private final ReconciliationStore store;
    private final TokenBooks books;

    Bookings(ReconciliationStore store, TokenBooks books) {
        this.store = store;
        this.books = books;
    }

    void book(ReconciliationId id) {
        var done = store.find(id).orElseThrow();
        var feeMinor = done.totals().bookedFeeMinor();
        var netMinor = done.totals().bookedMinor() - feeMinor;
        var asset = done.asset();
        move(new Leg(id, "fee"), new Flow.ProviderFee(), new Amount(feeMinor, asset));
        // Where more was given back than taken, the provider takes the difference from our bank account.
        if (netMinor >= 0) move(new Leg(id, "payout"), new Flow.Payout(), new Amount(netMinor, asset));
        else move(new Leg(id, "payout"), new Flow.PayIn(), new Amount(-netMinor, asset));
    }

    private void move(Leg leg, Flow flow, Amount amount) {
        if (amount.isZero()) return;
        if (books.move(leg, flow, amount) instanceof Movement.Refused refused)
            throw new IllegalStateException("Not booked: " + leg + ", " + refused.reason());
    }
}
