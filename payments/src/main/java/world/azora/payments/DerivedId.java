package world.azora.payments;

import java.nio.ByteBuffer;
import java.util.UUID;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;

/** Ids that follow from a text, so that whoever does the same again asks the ledger for the same transfer. */
final class DerivedId {
    private DerivedId() {}

    /** A UUIDv8 (RFC 9562, section 5.8) of the first bits of the text's SHA-256. */
    static TransferId transfer(String text) {
        var digest = ByteBuffer.wrap(Sha256.of(text).bytes());
        var high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new TransferId(new UUID(high, low));
    }
}
