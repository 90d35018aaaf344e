package world.azora.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of XHTML with places to fill, such as {@code {{rows}}}. */
public record PaperTemplate(String html) {
    /** Reads one that lies beside the code; whoever opens it names it. */
    public static PaperTemplate read(@Nullable InputStream resource) {
        try (var in = Objects.requireNonNull(resource, "There is no such template.")) {
            return new PaperTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with these texts in their places. They are markup: what is not ours is made safe before. */
    public String fill(Map<String, String> places) {
        var filled = html.replace("{{font}}", PdfPaper.FONT).replace("{{arabicFont}}", PdfPaper.ARABIC_FONT);
        for (var place : places.entrySet()) filled = filled.replace("{{" + place.getKey() + "}}", place.getValue());
        return filled;
    }
}
