package world.azora.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import world.azora.kernel.Problem;

/** Writes pages that need no JavaScript, in the language of whoever asks. */
public interface Pages {
    /** The name of the form field that a page's own forms carry. */
    String FORM_FIELD = "form_token";

    /** Pages are never cached, and run no script. */
    void write(PageView page, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Sends the browser on from a page of ours, so that its cookies go along. The path begins with one slash. */
    default void move(String path, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        write(PageView.of("move", Map.of("to", path)), request, response);
    }

    /** What went wrong, in words. */
    default void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(PageView.of("error", Map.of("problem", problem)).withStatus(problem.status()), request, response);
    }

    /** Whether a form was sent from a page that this browser got from us. */
    boolean isOurForm(HttpServletRequest request);
}
