package world.azora.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import world.azora.kernel.Secret;

/** The module's one secret, from which a key of its own is derived for each purpose (as HKDF does, RFC 5869). */
public final class IdentityKey {
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    public IdentityKey(Secret secret) {
        this.secret = secret.value().getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes that say nothing of the secret, nor of those for another purpose. */
    public byte[] derive(String purpose) {
        return hmac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 (RFC 2104): 32 bytes. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + HMAC, e);
        }
    }
}
