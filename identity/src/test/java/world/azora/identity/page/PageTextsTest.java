package world.azora.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import world.azora.identity.PersonLocale;

final class PageTextsTest {
    private static final Pattern WORD = Pattern.compile("\\{\\{t\\.([a-z_]+)}}");
    private static final List<String> TEMPLATES = List.of(
            "head", "foot", "move", "error", "sign-in", "second-factor", "set-up", "consent", "sign-out", "signed-out");

    private final PageTexts texts = new PageTexts();

    @Test
    void both_languages_have_the_same_words_and_no_others_than_are_used() {
        var english = texts.in(PersonLocale.ENGLISH).keySet();

        assertThat(texts.in(PersonLocale.ARABIC).keySet()).isEqualTo(english);
        assertThat(english).containsExactlyInAnyOrderElementsOf(used().toList());
    }

    @Test
    void template_escapes_whatever_it_is_given() {
        // Three braces, and an ampersand after two, would let markup through.
        assertThat(TEMPLATES)
                .noneMatch(template ->
                        read(template).contains("{{{") || read(template).contains("{{&"));
    }

    private static Stream<String> used() {
        var words = TEMPLATES.stream()
                .flatMap(template -> WORD.matcher(read(template)).results().map(match -> match.group(1)));
        var titles = TEMPLATES.stream().skip(2).map(template -> template + ".title");
        return Stream.concat(words, titles).distinct();
    }

    private static String read(String template) {
        var file = "/pages/" + template + ".mustache";
        try (var stream = Objects.requireNonNull(PageTextsTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
