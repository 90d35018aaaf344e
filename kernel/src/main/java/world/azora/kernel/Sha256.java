package world.azora.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (hex.length() != DIGITS) throw new Refusal(CommonProblem.HASH_MALFORMED);
        for (var at = 0; at < DIGITS; at++)
            if (!isDigit(hex.charAt(at))) throw new Refusal(CommonProblem.HASH_MALFORMED);
    }

    private static boolean isDigit(char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    public static Sha256 of(byte[] bytes) {
        return ofDigest(digest().digest(bytes));
    }

    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Wraps 32 bytes that already are a digest. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    /** A fresh digest, for input that comes in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
