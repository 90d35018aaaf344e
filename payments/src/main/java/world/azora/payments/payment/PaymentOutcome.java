package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.payments.LimitReached;
import world.azora.payments.PaymentId;

/** How ordering a payment can end. */
sealed interface PaymentOutcome {
    /** It is paid, now or since the same order came before. */
    record Paid(Payment payment) implements PaymentOutcome {}

    /** It stands and is not paid yet: it is authorised only, or waits for a second person or for the provider. */
    record Underway(Payment payment) implements PaymentOutcome {}

    /** The wallet holds too little: this much. The payment has failed; another order is another payment. */
    record TooLittle(PaymentId payment, Amount available) implements PaymentOutcome {}

    /** The ledger, the provider or the second person refused the payment. */
    record Refused(PaymentId payment, String reason) implements PaymentOutcome {}

    /** The same order came before, and that payment was voided or not captured in time. */
    record Over(Payment payment) implements PaymentOutcome {}

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

    /** The person may not pay so much, or so often. */
    record Limited(LimitReached limit) implements PaymentOutcome {}

    /** Nobody takes money from outside for this installation. */
    record ProviderOff() implements PaymentOutcome {}
}
