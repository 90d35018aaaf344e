package world.azora.identity.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import world.azora.identity.IdentityKey;
import world.azora.identity.SecretSeal;
import world.azora.platform.secret.CannotOpen;
import world.azora.platform.secret.ColumnCipher;

/** Seals private keys for the database by the installation's cipher, as text, bound to the name of the key. */
final class KeySeal implements SecretSeal {
    /** No letter of base64: what has no mark is of the first release, which sealed with a key from the identity key. */
    private static final String MARK = "1:";

    private static final String CONTEXT = "identity.signing-key/";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ColumnCipher cipher;
    private final SecretKeySpec former;

    KeySeal(ColumnCipher cipher, IdentityKey secret) {
        this.cipher = cipher;
        this.former = new SecretKeySpec(secret.derive("azora.identity.signing-key.seal"), "AES");
    }

    @Override
    public String seal(String name, String plain) {
        var sealed = cipher.seal(plain.getBytes(StandardCharsets.UTF_8), CONTEXT + name);
        return MARK + Base64.getEncoder().encodeToString(sealed);
    }

    @Override
    public Optional<String> open(String name, String sealed) {
        if (!sealed.startsWith(MARK)) return openFormer(name, sealed);
        try {
            return Optional.of(new String(cipher.open(bytes(sealed), CONTEXT + name), StandardCharsets.UTF_8));
        } catch (CannotOpen _) {
            return Optional.empty();
        }
    }

    boolean isCurrent(String sealed) {
        return sealed.startsWith(MARK) && cipher.isCurrent(bytes(sealed));
    }

    private static byte[] bytes(String sealed) {
        return Base64.getDecoder().decode(sealed.substring(MARK.length()));
    }

    private Optional<String> openFormer(String name, String sealed) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        if (buffer.remaining() < NONCE_BYTES) return Optional.empty();
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        try {
            var opening = Cipher.getInstance(CIPHER);
            opening.init(Cipher.DECRYPT_MODE, former, new GCMParameterSpec(TAG_BITS, nonce));
            opening.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            var plain = opening.doFinal(buffer.array(), buffer.position(), buffer.remaining());
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
        }
    }
}
