package world.azora.identity.password;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.Password;

/** Knows what somebody who knows the person would try first. */
final class GuessablePasswords {
    /** Shorter parts of a name ("Al", "de") occur in good passwords by chance. */
    private static final int PART_LENGTH_MIN = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PRODUCT = Set.of("azora");

    boolean isGuessable(Password password, EmailAddress email, DisplayName displayName) {
        var text = password.text().toLowerCase(Locale.ROOT);
        return isRepetition(text)
                || Stream.of(email.name(), displayName.text())
                        .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(name)))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> name.length() >= PART_LENGTH_MIN)
                        .anyMatch(text::contains)
                || PRODUCT.stream().anyMatch(text::contains);
    }

    private static boolean isRepetition(String text) {
        return text.chars().distinct().count() < PART_LENGTH_MIN;
    }
}
