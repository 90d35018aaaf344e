package world.azora.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/**
 * A password that somebody chooses: 12 to 128 characters of any kind, else {@link IdentityProblem#PASSWORD_LENGTH}. It
 * prints as {@code ***}. Source: NIST SP 800-63B-4, section 3.1.1.2 (length counts, composition rules do not).
 */
public record Password(@JsonValue String text) {
    /** In characters as people count them (code points). */
    public static final int LENGTH_MIN = 12;

    public static final int LENGTH_MAX = 128;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password {
        var length = text.codePointCount(0, text.length());
        if (!isWellFormed(text)) throw new Refusal(CommonProblem.TEXT_MALFORMED);
        if (length < LENGTH_MIN || length > LENGTH_MAX) throw new Refusal(IdentityProblem.PASSWORD_LENGTH);
    }

    /** JSON can carry half a character (a lone surrogate), which has no bytes that could be hashed. */
    public static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
