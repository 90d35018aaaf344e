package world.azora.identity;

import java.util.List;
import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** What is asked for besides the password, for the other features of this module. */
public interface SecondFactors {
    /** What the person can show; empty if the password is all there is. To be told only after the right password. */
    List<FactorMethod> methods(UserId person);

    /** Joins the caller's transaction. */
    FactorChallenge challenge(UserId person);

    /** Who is asked, as long as an answer counts. */
    Optional<UserId> challenged(OneTimeToken challenge);

    /** Counts the try before anything is compared. A challenge that was passed is worth nothing afterwards. */
    FactorOutcome answer(OneTimeToken challenge, FactorProof proof);

    /** The person has shown a passkey instead. Whether the challenge could still be answered; now it cannot. */
    boolean settle(Sha256 challenge, UserId person);

    /** Somebody who is signed in shows a code once more. */
    FactorOutcome check(UserId person, FactorProof proof);

    /** Whether a role asks for a second factor and the person has none. */
    boolean isMissing(Actor actor);
}
