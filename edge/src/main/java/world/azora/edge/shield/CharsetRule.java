package world.azora.edge.shield;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Text says by which letters it is to be read, so that no browser guesses: all of ours is UTF-8. JSON is by its own
 * definition (RFC 8259) and knows no such parameter.
 */
final class CharsetRule implements HeaderWriter {
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var type = response.getContentType();
        if (type != null && isSilentText(type.toLowerCase(Locale.ROOT)))
            response.setContentType(type + ";charset=UTF-8");
    }

    private static boolean isSilentText(String type) {
        var name = type.split(";", 2)[0].strip();
        var isText = name.startsWith("text/") || name.endsWith("+xml") || name.endsWith("/xml");
        return isText && !type.contains("charset=");
    }
}
