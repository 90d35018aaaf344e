package world.azora.sandbox.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import world.azora.kernel.Sha256;

/** A hash over parts. Each part is preceded by its length, so that no two lists of parts give the same bytes. */
final class Fingerprint {
    private final MessageDigest digest = Sha256.digest();

    Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Fingerprint add(Sha256 hash) {
        return add(hash.bytes());
    }

    Sha256 digest() {
        return Sha256.ofDigest(digest.digest());
    }

    private Fingerprint add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }
}
