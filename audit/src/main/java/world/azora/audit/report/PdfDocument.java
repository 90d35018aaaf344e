package world.azora.audit.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes a PDF of a page of XHTML. Fonts are embedded, so that it looks the same everywhere, and nothing is loaded. */
final class PdfDocument {
    static final String FONT = "Noto Sans";

    private static final int WEIGHT_NORMAL = 400;
    private static final int WEIGHT_BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    static byte[] render(String html) {
        var pdf = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            builder.useFont(() -> font("NotoSans-Regular.ttf"), FONT, WEIGHT_NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> font("NotoSans-Bold.ttf"), FONT, WEIGHT_BOLD, FontStyle.NORMAL, true);
            // A report holds text from a client's books: it must not make the renderer fetch anything.
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

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfDocument.class.getResourceAsStream("/audit/fonts/" + name), name);
    }
}
