package world.azora.identity;

import java.util.Optional;
import world.azora.kernel.UserId;

/** The password that a person has, and the few before it, for the other features of this module. */
public interface PersonPasswords {
    /**
     * The hash of a password that this person may take. Refuses what the policy forbids, and with
     * {@link IdentityProblem#PASSWORD_USED_BEFORE} one of the last few. It hashes several times, so it is no part of a
     * transaction.
     */
    PasswordHash choose(User person, Password password);

    /**
     * Gives the person this password from now on. Every session but the one to keep ends with it, and so does every link
     * for setting another. Joins its caller's transaction.
     */
    void replace(UserId person, PasswordHash hash, Optional<SessionId> keep);

    /** Hashes a password that was right anew, if its hash is of an older kind. */
    void renew(UserId person, PasswordHash before, String presented);
}
