package world.azora.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** An account. Its id is derived from its name where it has one, so that two who open it at once mean the same. */
@Prefix("acc")
public record AccountId(UUID uuid) implements TypeId {
    /** The id of a named account: a UUIDv8 (RFC 9562, section 5.8) of the first bits of SHA-256 over {@code ledger/name}. */
    public static AccountId named(LedgerId ledger, String name) {
        var digest = ByteBuffer.wrap(Sha256.of(ledger.name() + "/" + name).bytes());
        var high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new AccountId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
