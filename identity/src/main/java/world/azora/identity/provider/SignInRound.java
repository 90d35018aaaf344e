package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import world.azora.identity.BrowserSessions;
import world.azora.identity.Pages;

/**
 * Sends a browser without a (new enough) session on a round, and back to the same request: first to a page of ours, since
 * our cookies do not come along from another site's link; then to where a session is renewed; then to the sign-in.
 */
final class SignInRound {
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final Freshness freshness;
    private final BrowserSessions sessions;
    private final Pages pages;

    SignInRound(Freshness freshness, BrowserSessions sessions, Pages pages) {
        this.freshness = freshness;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** Whether the browser has been everywhere where a session could have come from without asking the person. */
    boolean isOver(HttpServletRequest request) {
        return freshness.isStamped(request) && !hidesCookies(request);
    }

    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hidesCookies(request)) pages.move(sameAgain(request), new HttpHeaders(), request, response);
        else if (freshness.isStamped(request)) Redirects.to(signIn(request), response);
        else Redirects.to("/api/v1/auth/continue?to=" + Redirects.encoded(stamped(request)), response);
    }

    private boolean hidesCookies(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null
                && OTHER_SITES.contains(site)
                && sessions.shownBy(request).isEmpty();
    }

    private String signIn(HttpServletRequest request) {
        var page = new StringJoiner("&", "/pages/sign-in?", "");
        page.add("to=" + Redirects.encoded(sameAgain(request)));
        add(page, "email", request.getParameter("login_hint"));
        add(page, "ui_locales", request.getParameter("ui_locales"));
        return page.toString();
    }

    private static void add(StringJoiner page, String name, @Nullable String value) {
        if (value != null) page.add(name + "=" + Redirects.encoded(value));
    }

    private String stamped(HttpServletRequest request) {
        // A stamp that is not ours would be read first, and the round would never end.
        var others = Arrays.stream(query(request).split("&", -1))
                .filter(parameter -> !parameter.startsWith(Freshness.STAMP))
                .collect(Collectors.joining("&"));
        return ProviderContext.AUTHORIZE + "?" + others + "&" + Freshness.STAMP + "=" + freshness.stamp(request);
    }

    private static String sameAgain(HttpServletRequest request) {
        return ProviderContext.AUTHORIZE + "?" + query(request);
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? "" : query;
    }
}
