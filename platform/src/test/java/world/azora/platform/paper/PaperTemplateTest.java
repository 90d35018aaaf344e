package world.azora.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PaperTemplateTest {
    @Test
    void place_in_a_text_from_outside_is_not_filled() {
        var filled = template("{{name}}: {{total}}").fill(Map.of("name", "{{total}} $1 \\", "total", "7 TOK"));

        assertThat(filled).isEqualTo("{{total}} $1 \\: 7 TOK");
    }

    @Test
    void place_for_which_nothing_is_given_is_refused() {
        assertThatThrownBy(() -> template("{{name}}").fill(Map.of("title", "A title")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void style_has_places_of_its_own() {
        var filled = template("<style>{{style}}</style>").fill(Map.of("footer", "page 7", "start", "right"));

        assertThat(filled)
                .contains("\"page 7\"", PdfPaper.FONT, "text-align: right")
                .doesNotContain("{{");
    }

    private static PaperTemplate template(String html) {
        return PaperTemplate.read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
