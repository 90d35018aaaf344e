package world.azora.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** The text of a cursor. Callers must not read it, so it does not look readable. */
public final class Cursor {
    private Cursor() {}

    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses with {@link CommonProblem#CURSOR_MALFORMED} what cannot have come from {@link #encode}. */
    public static String decode(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (key.chars().anyMatch(Character::isISOControl)) throw new Refusal(CommonProblem.CURSOR_MALFORMED);
            return key;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
