package world.azora.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Seals what must not be read in the database or in its backups. A sealed value is a version byte (1), the number of the
 * data key (four bytes, big-endian), a nonce of twelve bytes, and AES-256-GCM's ciphertext with its tag of sixteen.
 *
 * <p>The context is a name of the place, such as {@code identity.totp/usr_…}. It is not stored; a value that was moved
 * to another row or column does not open there.
 */
public final class ColumnCipher {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = Byte.BYTES + Integer.BYTES;

    private final DataKeys keys;

    ColumnCipher(DataKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(byte[] plain, String context) {
        var current = keys.current();
        var sealed = AesGcm.seal(current.key(), plain, boundTo(current.id(), context));
        return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(VERSION)
                .putInt(current.id())
                .put(sealed)
                .array();
    }

    /** Throws {@link CannotOpen} if it was sealed elsewhere, for another context, or altered. */
    public byte[] open(byte[] sealed, String context) {
        if (!isOurs(sealed)) throw new CannotOpen("What lies at " + context + " was not sealed by this cipher.");
        var buffer = ByteBuffer.wrap(sealed, Byte.BYTES, sealed.length - Byte.BYTES);
        var id = buffer.getInt();
        return keys.find(id)
                .flatMap(key -> AesGcm.open(key, buffer, boundTo(id, context)))
                .orElseThrow(() -> new CannotOpen("What lies at " + context + " does not open with data key " + id
                        + ": it was altered, moved, or sealed in another installation."));
    }

    /** Whether the current data key sealed it; if not, {@link SealedColumns#rewrap} seals it again. */
    public boolean isCurrent(byte[] sealed) {
        return isOurs(sealed)
                && ByteBuffer.wrap(sealed).getInt(Byte.BYTES) == keys.current().id();
    }

    private static boolean isOurs(byte[] sealed) {
        return sealed.length > HEADER_BYTES && sealed[0] == VERSION;
    }

    private static byte[] boundTo(int id, String context) {
        var name = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + name.length)
                .put(VERSION)
                .putInt(id)
                .put(name)
                .array();
    }
}
