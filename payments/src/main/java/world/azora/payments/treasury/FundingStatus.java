package world.azora.payments.treasury;

/** Where a funding stands. */
enum FundingStatus {
    /** It is large, so it waits for a second person. */
    PROPOSED,
    /** It is to be booked. */
    CREATED,
    POSTED,
    /** The ledger refused it. */
    REFUSED,
    /** The second person refused it, or did not decide in time. The ledger was never asked, and must not be. */
    REJECTED
}
