package world.azora.identity.password;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that somebody who knows a person, or where the person signs in, would try first. */
final class PersonalWords {
    /** Shorter parts of a name ("Al", "de") occur in good passwords by chance. */
    private static final int LENGTH_MIN = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String PRODUCT = "azora";

    private final List<String> words;

    /** @param names what the person is called, in any language, whole; an e-mail address without its host */
    PersonalWords(String... names) {
        this.words = Stream.concat(
                        Stream.of(PRODUCT),
                        Stream.of(names)
                                .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(name))))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LENGTH_MIN)
                .distinct()
                .toList();
    }

    boolean areIn(String password) {
        var text = password.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }
}
