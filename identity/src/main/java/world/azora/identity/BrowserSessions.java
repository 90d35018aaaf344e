package world.azora.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The session of the browser that sends a request, for the pages of this module: it is in the cookies, nowhere else. */
public interface BrowserSessions {
    Optional<LiveSession> shownBy(HttpServletRequest request);

    /** Ends it if there is one, and gives what takes the cookies back. */
    HttpHeaders end(HttpServletRequest request);
}
