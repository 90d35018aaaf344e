package world.azora.payments.payment;

import world.azora.kernel.Amount;

/** How a decision on an authorised or captured payment can end. */
sealed interface StepOutcome {
    /** It is decided so, now or since the same was decided before. */
    record Decided(Payment payment) implements StepOutcome {}

    /** The payment is in a state from which this does not follow. */
    record WrongState(PaymentStatus status) implements StepOutcome {}

    /** Only so much was authorised. */
    record TooMuch(Amount left) implements StepOutcome {}

    record UnknownPayment() implements StepOutcome {}
}
