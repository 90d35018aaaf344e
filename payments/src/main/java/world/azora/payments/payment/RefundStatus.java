package world.azora.payments.payment;

/** Where a refund stands. */
enum RefundStatus {
    /** It waits for a second person, and reserves nothing meanwhile. */
    PROPOSED,
    /** It is owed. */
    GRANTED,
    /** The money is back. */
    REPAID,
    /** The second person refused it, did not decide in time, or came too late for what was left. */
    REFUSED
}
