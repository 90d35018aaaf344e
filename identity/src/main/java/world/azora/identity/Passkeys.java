package world.azora.identity;

import java.util.Optional;

/** Passkeys at the sign-in, for the other features of this module. */
public interface Passkeys {
    /**
     * A question for an authenticator: for those of the person who is challenged, or for any that finds an account by
     * itself and asks its holder for a finger, a face or a PIN. Nothing if the challenge has ended.
     */
    Optional<PasskeyQuestion> ask(Optional<OneTimeToken> challenge);

    /** An answer counts once. */
    PasskeyOutcome check(PasskeyProof proof);
}
