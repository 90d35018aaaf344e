package world.azora.payments.payment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;

/** Where a payment stands. */
sealed interface PaymentState {
    /** It waits for a second person; nothing has moved. */
    record Proposed() implements PaymentState {}

    /** It is to be made; whether the payer's money could be set aside is not known yet. */
    record Created() implements PaymentState {}

    /** The money is set aside until somebody captures or voids it, or until its time is over. */
    record Authorised(Authorisation authorisation) implements PaymentState {}

    /** So much is to be captured; whether it has moved is not known yet. */
    record Capturing(Authorisation authorisation, Amount amount, Amount fee) implements PaymentState {}

    record Captured(Proceeds proceeds) implements PaymentState {}

    record PartiallyRefunded(Proceeds proceeds, Amount refunded) implements PaymentState {}

    record Refunded(Proceeds proceeds, Amount refunded) implements PaymentState {}

    /** It is closed: what was not given back by now never is. The settlement moves what is left after the fee, if any. */
    record Settled(Proceeds proceeds, Amount refunded, Optional<TransferId> settlement) implements PaymentState {}

    /** It was given up before anything was captured. */
    record Voided(Authorisation authorisation) implements PaymentState {}

    /** Nobody captured it in time. */
    record Expired(Authorisation authorisation) implements PaymentState {}

    /** It was refused, for the reason of this name. Nothing moved. */
    record Failed(String reason) implements PaymentState {}

    /** All the moves there are. Any other is a mistake of ours, not of a caller's. */
    default PaymentState become(PaymentState next) {
        if (!follow().contains(PaymentStatus.of(next)))
            throw new IllegalStateException(this + " cannot become " + next);
        return next;
    }

    private Set<PaymentStatus> follow() {
        return switch (this) {
            case Proposed _ -> EnumSet.of(PaymentStatus.CREATED, PaymentStatus.FAILED);
            // What is captured at once is not authorised in between: there would be nobody to decide anything.
            case Created _ -> EnumSet.of(PaymentStatus.AUTHORISED, PaymentStatus.CAPTURING, PaymentStatus.FAILED);
            case Authorised _ -> EnumSet.of(PaymentStatus.CAPTURING, PaymentStatus.VOIDED, PaymentStatus.EXPIRED);
            case Capturing _ -> EnumSet.of(PaymentStatus.CAPTURED, PaymentStatus.FAILED);
            case Captured _, PartiallyRefunded _ ->
                EnumSet.of(PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED, PaymentStatus.SETTLED);
            case Refunded _, Settled _, Voided _, Expired _, Failed _ -> EnumSet.noneOf(PaymentStatus.class);
        };
    }
}
