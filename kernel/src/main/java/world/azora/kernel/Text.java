package world.azora.kernel;

import java.util.Map;

/** Checks of text that people send. What a caller can send must never be our error: PostgreSQL cannot store U+0000. */
public final class Text {
    private Text() {}

    /** One line of 1 to {@code lengthMax} characters, without control characters, not blank; returned stripped. */
    public static String line(String text, int lengthMax) {
        var stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > lengthMax
                || stripped.chars().anyMatch(Character::isISOControl)) throw malformed(lengthMax);
        return stripped;
    }

    /** Up to {@code lengthMax} characters on any number of lines; tabs and line ends are the only control characters. */
    public static String lines(String text, int lengthMax) {
        if (text.length() > lengthMax || text.chars().anyMatch(Text::isForbidden)) throw malformed(lengthMax);
        return text;
    }

    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }

    private static Refusal malformed(int lengthMax) {
        return new Refusal(CommonProblem.TEXT_MALFORMED, Map.of("lengthMax", lengthMax));
    }
}
