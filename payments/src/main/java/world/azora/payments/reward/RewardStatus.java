package world.azora.payments.reward;

/** Where a reward stands. A paid one never changes again. */
enum RewardStatus {
    /** A job is on its way to pay it. */
    PENDING,
    /** The treasury held too little when it was last tried. */
    WAITING_FOR_FUNDS,
    PAID
}
