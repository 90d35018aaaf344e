package world.azora.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * An access token as a request shows it, good or bad.
 *
 * @param byCookie whether the browser sent it by itself, so that the request may be somebody else's idea
 */
public record PresentedToken(AccessToken token, boolean byCookie) {
    private static final String BEARER = "Bearer ";

    /** All that a request shows, in the order in which they count: cookies first, then {@code Authorization}. */
    public static List<PresentedToken> allIn(HttpServletRequest request, CookieNames names) {
        var tokens = new ArrayList<PresentedToken>();
        var cookies = request.getCookies();
        for (var cookie : cookies == null ? new Cookie[0] : cookies)
            if (cookie.getName().equals(names.access()))
                tokens.add(new PresentedToken(new AccessToken(cookie.getValue()), true));
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            tokens.add(new PresentedToken(new AccessToken(header.substring(BEARER.length())), false));
        return tokens;
    }
}
