package world.azora.sandbox.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import world.azora.sandbox.Comparator;

/** Holds output against what was expected. */
@FunctionalInterface
interface Comparison {
    Pattern WHITE = Pattern.compile("\\s+");
    Pattern LINE_END = Pattern.compile("\r\n?");
    Pattern BLANKS_AT_END = Pattern.compile("[ \\t]+$", Pattern.MULTILINE);
    Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    /** One part in a million, absolutely or of what is expected. */
    BigDecimal TOLERANCE = new BigDecimal("1e-6");

    boolean fits(String expected, String actual);

    static Comparison of(Comparator comparator) {
        return switch (comparator) {
            case NONE -> (_, _) -> true;
            case EXACT -> (expected, actual) -> lines(expected).equals(lines(actual));
            case TRIMMED_LINES -> (expected, actual) -> trimmed(expected).equals(trimmed(actual));
            case TOKENS -> (expected, actual) -> tokens(expected).equals(tokens(actual));
            case NUMBERS -> (expected, actual) -> numbers(tokens(expected), tokens(actual));
        };
    }

    private static String lines(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }

    private static String trimmed(String text) {
        return BLANKS_AT_END.matcher(lines(text)).replaceAll("").stripTrailing();
    }

    private static List<String> tokens(String text) {
        return WHITE.splitAsStream(text).filter(token -> !token.isEmpty()).toList();
    }

    private static boolean numbers(List<String> expected, List<String> actual) {
        if (expected.size() != actual.size()) return false;
        for (var at = 0; at < expected.size(); at++) {
            if (!near(expected.get(at), actual.get(at))) return false;
        }
        return true;
    }

    private static boolean near(String expected, String actual) {
        if (expected.equals(actual)) return true;
        var wanted = number(expected);
        var given = number(actual);
        if (wanted.isEmpty() || given.isEmpty()) return false;
        var difference = wanted.get().subtract(given.get()).abs();
        var allowed = TOLERANCE.multiply(wanted.get().abs().max(BigDecimal.ONE));
        return difference.compareTo(allowed) <= 0;
    }

    // Bounded in length and exponent: a learner's output must not make us compute with a billion digits.
    private static Optional<BigDecimal> number(String token) {
        return NUMBER.matcher(token).matches() ? Optional.of(new BigDecimal(token)) : Optional.empty();
    }
}
