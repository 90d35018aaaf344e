package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;

/** Where a payment stands. */
sealed interface PaymentState {
    /** It is written down; whether the ledger has moved the tokens is not known yet. */
    record Created() implements PaymentState {}

    record Captured(TransferId transfer) implements PaymentState {}

    record PartiallyRefunded(TransferId transfer, Amount refunded) implements PaymentState {}

    record Refunded(TransferId transfer, Amount refunded) implements PaymentState {}

    /** The ledger refused it, for the reason of this name. No tokens moved. */
    record Failed(String reason) implements PaymentState {}

    /** All the moves there are. Any other is a mistake of ours, not of a caller's. */
    default PaymentState become(PaymentState next) {
        var allowed = switch (this) {
            case Created _ -> next instanceof Captured || next instanceof Failed;
            case Captured _, PartiallyRefunded _ -> next instanceof PartiallyRefunded || next instanceof Refunded;
            case Refunded _, Failed _ -> false;
        };
        if (!allowed) throw new IllegalStateException(this + " cannot become " + next);
        return next;
    }
}
