package world.azora.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of XHTML with places to fill, such as {@code {{rows}}}. {@code {{style}}} is the look that all our papers share;
 * it has the places {@code footer} and {@code start}, the side where a line begins.
 */
public final class PaperTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String html;

    private PaperTemplate(String html) {
        this.html = html;
    }

    /** Reads one that lies beside the code; whoever opens it names it. */
    public static PaperTemplate read(@Nullable InputStream resource) {
        var style = text(PaperTemplate.class.getResourceAsStream("/paper/paper.css"));
        return new PaperTemplate(text(resource).replace("{{style}}", style));
    }

    /**
     * The page with these texts in their places. They are markup: what is not ours is made safe before. A place that
     * stands in a text is not filled.
     *
     * @throws IllegalArgumentException if the page has a place for which there is no text
     */
    public String fill(Map<String, String> places) {
        var texts = new HashMap<>(places);
        texts.put("font", PdfPaper.FONT);
        texts.put("arabicFont", PdfPaper.ARABIC_FONT);
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(text(texts, place.group(1))));
    }

    private static String text(Map<String, String> texts, String place) {
        var text = texts.get(place);
        if (text == null) throw new IllegalArgumentException("Nothing is given for the place " + place);
        return text;
    }

    private static String text(@Nullable InputStream resource) {
        try (var in = Objects.requireNonNull(resource, "There is no such template.")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
