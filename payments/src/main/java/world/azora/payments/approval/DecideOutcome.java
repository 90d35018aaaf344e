package world.azora.payments.approval;

/** How deciding a proposal can end. */
sealed interface DecideOutcome {
    /** It is decided so, now or since the same person decided the same before. */
    record Decided(Approval approval) implements DecideOutcome {}

    /** Nobody approves what is their own. */
    record Own() implements DecideOutcome {}

    /** It was decided otherwise, or its time is over. */
    record Late(Approval approval) implements DecideOutcome {}

    record UnknownApproval() implements DecideOutcome {}
}
