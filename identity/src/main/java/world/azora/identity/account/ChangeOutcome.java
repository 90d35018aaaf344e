package world.azora.identity.account;

/** How a change of an account can end. */
sealed interface ChangeOutcome {
    record Changed(ListedUser user) implements ChangeOutcome {}

    record UnknownUser() implements ChangeOutcome {}

    /** Nobody could ever appoint another one. */
    record LastAdmin() implements ChangeOutcome {}
}
