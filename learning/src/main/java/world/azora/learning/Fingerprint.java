package world.azora.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import world.azora.kernel.Sha256;

/**
 * SHA-256 over a list of texts. Each text goes in as its length in bytes of UTF-8 (8 bytes, big-endian) and those
 * bytes, so that no two lists give the same input. The first text names what is hashed and the version of that rule.
 */
public final class Fingerprint {
    private final MessageDigest digest = Sha256.digest();

    public Fingerprint(String rule) {
        add(rule);
    }

    public Fingerprint add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** Adds the number's decimal digits. */
    public Fingerprint add(long number) {
        return add(Long.toString(number));
    }

    /** Closes it: nothing can be added afterwards. */
    public Sha256 hash() {
        return Sha256.ofDigest(digest.digest());
    }
}
