package world.azora.identity.passkey;

import world.azora.identity.Bytes;
import world.azora.identity.PasskeyId;
import world.azora.kernel.UserId;

/**
 * A passkey as signatures are checked with it.
 *
 * @param attested id, model and public key as the authenticator sent them
 * @param counted with the highest count that was seen; a copy of the authenticator gives itself away by a lower one
 * @param handle what the authenticator knows its owner by
 */
record Credential(PasskeyId id, UserId person, Bytes attested, Counted counted, Bytes handle) {
    /** What changes with use. */
    record Counted(long signCount, boolean backupCapable, boolean backedUp) {}
}
