package world.azora.identity;

import java.util.regex.Pattern;
import world.azora.kernel.Sha256;

/** What a session goes on with: 256 bits of chance as base64url. Only its hash is stored. It prints as {@code ***}. */
public record RefreshToken(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Whether it could be one of ours, which costs no look-up. */
    public boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    public Sha256 hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
