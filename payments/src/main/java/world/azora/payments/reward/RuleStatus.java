package world.azora.payments.reward;

/** Where a rule stands. It pays while it is active, and for what was passed while it was. */
enum RuleStatus {
    PROPOSED,
    /** Approved; what it adds to the promises of those who are enrolled is being set aside. */
    APPROVING,
    ACTIVE,
    /** Another one took its place, or it was withdrawn after it had been active. */
    CLOSED,
    REJECTED,
    /** Taken back, or replaced by another proposal, before it was ever active. */
    WITHDRAWN
}
