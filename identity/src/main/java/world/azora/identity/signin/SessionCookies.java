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
    /** The refresh token goes nowhere but where it is of use. */
    private static final String REFRESH_PATH = "/api/v1/auth";

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
        return cookie(names.remembered(), token.text(), REFRESH_PATH)
                .maxAge(DEVICE_REMEMBERED_FOR)
                .build();
    }

    HttpHeaders set(SessionTokens tokens) {
        var now = clock.instant();
        return headers(
                cookie(names.access(), tokens.access().token().text(), "/")
                        .maxAge(Duration.between(now, tokens.access().expiresAt())),
                cookie(names.refresh(), tokens.refresh().text(), REFRESH_PATH)
                        .maxAge(Duration.between(now, tokens.refreshExpiresAt())));
    }

    HttpHeaders clear() {
        return headers(
                cookie(names.access(), "", "/").maxAge(0),
                cookie(names.refresh(), "", REFRESH_PATH).maxAge(0));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String path) {
        return ResponseCookie.from(name, value)
                .path(path)
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
