package world.azora.identity.setup;

import world.azora.identity.User;

/** How the making of the first administrator can end. */
sealed interface SetupOutcome {
    record Done(User admin) implements SetupOutcome {}

    /** There is an administrator already. */
    record AlreadyDone() implements SetupOutcome {}

    /** The token is wrong, used, or replaced by a newer one. */
    record WrongToken() implements SetupOutcome {}

    /** Somebody registered with this address, who is not to become administrator by that. */
    record EmailTaken() implements SetupOutcome {}
}
