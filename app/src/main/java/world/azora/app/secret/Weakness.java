package world.azora.app.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What makes a secret guessable. */
public enum Weakness {
    MISSING("is missing"),
    SHORT("is shorter than 32 characters"),
    WELL_KNOWN("is a well-known or default value"),
    PLAIN("has too few different characters to come from chance");

    private static final int LENGTH_MIN = 32;
    private static final int DIFFERENT_MIN = 10;

    /** What stands in examples, tutorials and defaults; compared without case, dashes and spaces. */
    private static final Set<String> WELL_KNOWN_VALUES = Set.of(
            "secret",
            "password",
            "passw0rd",
            "admin",
            "azora",
            "postgres",
            "root",
            "test",
            "dev",
            "default",
            "example",
            "12345678",
            "123456789",
            "1234567890",
            "qwerty",
            "letmein",
            "hunter2");

    /** Long enough not to turn up in random text by chance. */
    private static final Set<String> WELL_KNOWN_PARTS = Set.of(
            "changeme",
            "changethis",
            "replaceme",
            "replacethis",
            "yoursecret",
            "yourkey",
            "yourpassword",
            "supersecret",
            "insecure",
            "topsecret",
            "mysecret",
            "secretkey",
            "examplekey",
            "password123",
            "development",
            "notsecret");

    private final String words;

    Weakness(String words) {
        this.words = words;
    }

    /** How it goes on after the name of a secret. */
    public String words() {
        return words;
    }

    /** Of a key that a program made: 256 bits as text are at least 32 characters. */
    public static Optional<Weakness> ofKey(String value) {
        if (value.isEmpty()) return Optional.of(MISSING);
        if (isWellKnown(value)) return Optional.of(WELL_KNOWN);
        if (value.length() < LENGTH_MIN) return Optional.of(SHORT);
        return value.chars().distinct().count() < DIFFERENT_MIN ? Optional.of(PLAIN) : Optional.empty();
    }

    public static boolean isWellKnown(String value) {
        var plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return WELL_KNOWN_VALUES.contains(plain) || WELL_KNOWN_PARTS.stream().anyMatch(plain::contains);
    }
}
