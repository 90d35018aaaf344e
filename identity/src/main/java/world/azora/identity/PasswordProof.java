package world.azora.identity;

import world.azora.kernel.UserId;

/** Asks somebody who is signed in for the password once more, for the other features of this module. */
public interface PasswordProof {
    /**
     * Refuses with {@link IdentityProblem#PASSWORD_WRONG}, and with
     * {@link world.azora.kernel.CommonProblem#TOO_MANY_REQUESTS} after too many wrong ones, which are counted before
     * anything is hashed: whoever found an open session must not find out the password by it.
     */
    void demand(UserId person, String presented);
}
