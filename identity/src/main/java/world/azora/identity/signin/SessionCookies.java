package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import world.azora.identity.CookieNames;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PublicUrl;
import world.azora.identity.RefreshToken;
import world.azora.identity.SessionTokens;

/** The two cookies of a session, and that of a remembered device, which outlives it. Scripts cannot read them, and other sites cannot make a browser send them. */
final class SessionCookies {
    /** All of this host, as the prefix of their names wants it; what is sent on to other roles is sent without cookies. */
    private static final String PATH = "/";

    private static final String CLEAR = "Clear-Site-Data";
    private static final Duration DEVICE_REMEMBERED_FOR = Duration.ofDays(30);

    private final CookieNames names;
    private final Clock clock;

    SessionCookies(PublicUrl url, Clock clock) {
        this.names = CookieNames.at(url);
        this.clock = clock;
    }

    CookieNames names() {
        return names;
    }

    Optional<RefreshToken> refreshToken(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, names.refresh()))
                .map(cookie -> new RefreshToken(cookie.getValue()));
    }

    Optional<OneTimeToken> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, names.remembered()))
                .map(cookie -> new OneTimeToken(cookie.getValue()));
    }

    ResponseCookie device(OneTimeToken token) {
        return cookie(names.remembered(), token.text())
                .maxAge(DEVICE_REMEMBERED_FOR)
                .build();
    }

    HttpHeaders set(SessionTokens tokens) {
        var now = clock.instant();
        return headers(
                cookie(names.access(), tokens.access().token().text())
                        .maxAge(Duration.between(now, tokens.access().expiresAt())),
                cookie(names.refresh(), tokens.refresh().text())
                        .maxAge(Duration.between(now, tokens.refreshExpiresAt())));
    }

    /** Takes the session's cookies back, and has the browser forget what it kept of the answers. */
    HttpHeaders clear() {
        return clear("\"cache\"");
    }

    /** As {@link #clear()}; drafts and whatever else a page of ours left in the browser go too. */
    HttpHeaders clearAll() {
        return clear("\"cache\", \"storage\"");
    }

    private HttpHeaders clear(String what) {
        var headers = headers(
                cookie(names.access(), "").maxAge(0),
                cookie(names.refresh(), "").maxAge(0));
        // Browsers obey it from secure pages only, and complain elsewhere.
        if (names.secure()) headers.set(CLEAR, what);
        return headers;
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path(PATH)
                .httpOnly(true)
                .secure(names.secure())
                .sameSite("Strict");
    }

    private static HttpHeaders headers(ResponseCookie.ResponseCookieBuilder... cookies) {
        var headers = new HttpHeaders();
        Arrays.stream(cookies)
                .forEach(cookie ->
                        headers.add(HttpHeaders.SET_COOKIE, cookie.build().toString()));
        headers.setCacheControl("no-store");
        return headers;
    }
}
