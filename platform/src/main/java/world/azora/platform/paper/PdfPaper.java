package world.azora.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes a PDF of a page of XHTML. Fonts are embedded, so that it looks the same everywhere, and nothing is loaded. */
public final class PdfPaper {
    /** The fonts to name in a page; the second has the Arabic letters that the first lacks. */
    public static final String FONT = "Noto Sans";

    public static final String ARABIC_FONT = "Noto Sans Arabic";

    private static final int WEIGHT_NORMAL = 400;
    private static final int WEIGHT_BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    /** A page whose text runs from left to right. */
    public static byte[] leftToRight(String html) {
        return render(html, TextDirection.LTR);
    }

    /** A page whose text runs from right to left. */
    public static byte[] rightToLeft(String html) {
        return render(html, TextDirection.RTL);
    }

    private static byte[] render(String html, TextDirection direction) {
        var pdf = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            font(builder, "NotoSans", FONT);
            font(builder, "NotoSansArabic", ARABIC_FONT);
            builder.useUnicodeBidiSplitter(BidiRuns::new);
            builder.useUnicodeBidiReorderer(new ShapedText());
            builder.defaultTextDirection(direction);
            // A page holds text from outside: it must not make the renderer fetch anything.
            builder.useUriResolver((_, _) -> null);
            builder.withHtmlContent(html, null);
            builder.withProducer("Azora");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> open(file + "-Regular.ttf"), family, WEIGHT_NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> open(file + "-Bold.ttf"), family, WEIGHT_BOLD, FontStyle.NORMAL, true);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/paper/fonts/" + name), name);
    }
}
