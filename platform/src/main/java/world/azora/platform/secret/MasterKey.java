package world.azora.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import world.azora.kernel.Secret;

/**
 * The key that wraps all others. It is never in the database. A key of its own is derived from it for each purpose
 * (HKDF-SHA256, RFC 5869).
 */
public record MasterKey(Secret secret) {
    public static final int LENGTH_MIN = 32;
    private static final String ALGORITHM = "HKDF-SHA256";
    private static final int KEY_BYTES = 32;

    public MasterKey {
        if (secret.value().length() < LENGTH_MIN)
            throw new IllegalArgumentException("The master key must have at least " + LENGTH_MIN + " characters.");
    }

    /** 256 bits that say nothing of the master key, nor of those for another purpose. */
    public SecretKey derive(String purpose) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret.value().getBytes(StandardCharsets.UTF_8))
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance(ALGORITHM).deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + ALGORITHM, e);
        }
    }
}
