package world.azora.identity.passkey;

import java.util.Optional;
import world.azora.identity.Bytes;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/**
 * A question that an authenticator is to sign.
 *
 * @param registers whether the answer makes a passkey, or uses one
 * @param person who is to answer; anybody if absent
 * @param challenge the challenge of a sign-in that the answer is for
 */
record Ceremony(boolean registers, Bytes question, Optional<UserId> person, Optional<Sha256> challenge) {}
