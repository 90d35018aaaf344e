package world.azora.platform.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of twelve bytes before what it seals. */
final class AesGcm {
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** Nonce, ciphertext and tag. What it is bound to is not in it, and must be told again to open it. */
    static byte[] seal(SecretKey key, byte[] plain, byte[] boundTo) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
        }
    }

    /** Nothing if it was sealed with another key, bound to something else, or altered. */
    static Optional<byte[]> open(SecretKey key, ByteBuffer sealed, byte[] boundTo) {
        if (sealed.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) return Optional.empty();
        var nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        var rest = new byte[sealed.remaining()];
        sealed.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, boundTo).doFinal(rest));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] boundTo)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }
}
