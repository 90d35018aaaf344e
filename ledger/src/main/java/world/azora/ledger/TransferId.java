package world.azora.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;

/** A transfer. The caller chooses it, and it is the transfer's idempotency key: one id moves money at most once. */
@Prefix("txn")
public record TransferId(UUID uuid) implements TypeId {
    /** An id that follows from another: as old as that one, so that ids stay sorted by time, with chance from a digest. */
    public static TransferId following(TransferId before, Sha256 digest) {
        var bits = ByteBuffer.wrap(digest.bytes());
        var high = (before.uuid.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_F000L) | (bits.getLong() & 0xFFFL);
        var low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new TransferId(new UUID(high, low));
    }

    /**
     * The id of a transfer that its caller left unnamed, in a request that has a name: the same request means the same
     * transfers, however much later and by whichever process it is answered again.
     *
     * @param line counts the transfers of the request from 0
     */
    public static TransferId named(UserId person, RequestId request, int line) {
        var bits =
                ByteBuffer.wrap(Sha256.of(person + " " + line + " " + request).bytes());
        // UUIDv8 (RFC 9562, section 5.8).
        var high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new TransferId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
