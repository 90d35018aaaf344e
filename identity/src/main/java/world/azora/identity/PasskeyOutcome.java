package world.azora.identity;

import java.util.Optional;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** How the showing of a passkey can end. */
public sealed interface PasskeyOutcome {
    /**
     * The passkey is the person's.
     *
     * @param challenge what the passkey answers as second factor; if it answers nothing, its holder has proved to the
     *     authenticator who he is, so that it counts as both factors
     */
    record Passed(UserId person, Optional<Sha256> challenge) implements PasskeyOutcome {}

    record Refused() implements PasskeyOutcome {}
}
