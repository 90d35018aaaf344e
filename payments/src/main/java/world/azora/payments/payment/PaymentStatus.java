package world.azora.payments.payment;

import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Refunded;

/** The name of a state, in the database and in answers. */
enum PaymentStatus {
    CREATED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    FAILED;

    static PaymentStatus of(PaymentState state) {
        return switch (state) {
            case Created _ -> CREATED;
            case Captured _ -> CAPTURED;
            case PartiallyRefunded _ -> PARTIALLY_REFUNDED;
            case Refunded _ -> REFUNDED;
            case Failed _ -> FAILED;
        };
    }
}
