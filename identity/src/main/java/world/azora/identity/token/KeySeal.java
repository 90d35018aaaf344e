package world.azora.identity.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import world.azora.identity.IdentityKey;
import world.azora.identity.SecretSeal;

/** Seals private keys for the database: AES-256-GCM, twelve bytes of nonce first, as base64, bound to the name of the key. */
final class KeySeal implements SecretSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    KeySeal(IdentityKey secret) {
        this.key = new SecretKeySpec(secret.derive("azora.identity.signing-key.seal"), "AES");
    }

    @Override
    public String seal(String name, String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, name);
            var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
        }
    }

    @Override
    public Optional<String> open(String name, String sealed) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        if (buffer.remaining() < NONCE_BYTES) return Optional.empty();
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(rest), StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
