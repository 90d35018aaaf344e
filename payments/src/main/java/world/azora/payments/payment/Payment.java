package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Refunded;

/**
 * A purchase, and how far its payment has come.
 *
 * @param hash of the purchase, as it was stored when it was made
 */
record Payment(Purchase purchase, Sha256 hash, PaymentState state) {
    Payment become(PaymentState next) {
        return new Payment(purchase, hash, state.become(next));
    }

    /** The same payment with so much given back; only for an amount that is covered by what is left. */
    Payment refund(Amount amount) {
        var capture = transfer().orElseThrow();
        var refunded = refunded().plus(amount);
        var all = refunded.equals(purchase.amount());
        return become(all ? new Refunded(capture, refunded) : new PartiallyRefunded(capture, refunded));
    }

    /** What was captured and not given back. */
    Amount left() {
        return transfer().isEmpty()
                ? Amount.zero(purchase.amount().asset())
                : purchase.amount().minus(refunded());
    }

    Amount refunded() {
        return switch (state) {
            case PartiallyRefunded partly -> partly.refunded();
            case Refunded wholly -> wholly.refunded();
            case Created _, Captured _, Failed _ ->
                Amount.zero(purchase.amount().asset());
        };
    }

    /** The transfer that captured it, if it was captured. */
    Optional<TransferId> transfer() {
        return switch (state) {
            case Captured(TransferId transfer) -> Optional.of(transfer);
            case PartiallyRefunded partly -> Optional.of(partly.transfer());
            case Refunded wholly -> Optional.of(wholly.transfer());
            case Created _, Failed _ -> Optional.empty();
        };
    }

    /** Whether what is stored is still what was stored when it happened. */
    boolean isVerified() {
        var paidByItsOwn = transfer().map(purchase.attempt().transfer()::equals).orElse(true);
        return hash.equals(purchase.hash()) && paidByItsOwn;
    }
}
