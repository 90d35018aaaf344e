package world.azora.payments.payment;

import world.azora.kernel.Amount;

/** How a refund can end. */
sealed interface RefundOutcome {
    /** The tokens are back, now or since the same order came before. */
    record Refunded(Refund refund) implements RefundOutcome {}

    /** It is granted, but the ledger would not take it now; a job goes on trying. */
    record Waiting(Refund refund) implements RefundOutcome {}

    /** It is large, so it waits for a second person. */
    record Proposed(Refund refund) implements RefundOutcome {}

    /** A second person refused it, or did not decide in time. */
    record NotApproved() implements RefundOutcome {}

    /** The tokens that were bought are no longer all in the wallet: only so many are. */
    record Spent(Amount available) implements RefundOutcome {}

    /** The payment is settled. */
    record Closed() implements RefundOutcome {}

    /** The request id came before, with another order. */
    record KeyReused() implements RefundOutcome {}

    record TooMuch(Amount left) implements RefundOutcome {}

    /** The payment failed, or is not captured yet. */
    record NotCaptured() implements RefundOutcome {}

    record UnknownPayment() implements RefundOutcome {}
}
