package world.azora.identity;

import java.security.SecureRandom;
import java.util.Base64;
import world.azora.kernel.Sha256;

/** A token for a link: 256 bits of chance as base64url. Only its hash is stored. It prints as {@code ***}. */
public record OneTimeToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OneTimeToken fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public Sha256 hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
