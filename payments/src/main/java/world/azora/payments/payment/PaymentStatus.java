package world.azora.payments.payment;

import world.azora.payments.payment.PaymentState.Authorised;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Expired;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Proposed;
import world.azora.payments.payment.PaymentState.Refunded;
import world.azora.payments.payment.PaymentState.Settled;
import world.azora.payments.payment.PaymentState.Voided;

/** The name of a state, in the database and in answers. */
enum PaymentStatus {
    PROPOSED,
    CREATED,
    AUTHORISED,
    CAPTURING,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    SETTLED,
    VOIDED,
    EXPIRED,
    FAILED;

    static PaymentStatus of(PaymentState state) {
        return switch (state) {
            case Proposed _ -> PROPOSED;
            case Created _ -> CREATED;
            case Authorised _ -> AUTHORISED;
            case Capturing _ -> CAPTURING;
            case Captured _ -> CAPTURED;
            case PartiallyRefunded _ -> PARTIALLY_REFUNDED;
            case Refunded _ -> REFUNDED;
            case Settled _ -> SETTLED;
            case Voided _ -> VOIDED;
            case Expired _ -> EXPIRED;
            case Failed _ -> FAILED;
        };
    }
}
