package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.payments.PaymentId;

/** How buying a course can end. */
sealed interface PaymentOutcome {
    /** It is paid, now or since the same order came before. */
    record Paid(Payment payment) implements PaymentOutcome {}

    /** The wallet holds too little: this much. The payment has failed; another order is another payment. */
    record TooLittle(PaymentId payment, Amount available) implements PaymentOutcome {}

    /** The ledger refused the payment for a reason of its own. */
    record Refused(PaymentId payment, String reason) implements PaymentOutcome {}

    /** The request id came before, with another order. */
    record KeyReused() implements PaymentOutcome {}

    record UnknownCourse() implements PaymentOutcome {}

    /** Authors take no courses of their own, so they buy none. */
    record OwnCourse() implements PaymentOutcome {}

    record NotForSale() implements PaymentOutcome {}

    record PriceChanged(Amount price) implements PaymentOutcome {}

    record AlreadyEnrolled() implements PaymentOutcome {}

    /** Another order of the same person for the same course came first. */
    record AlreadyPaid() implements PaymentOutcome {}
}
