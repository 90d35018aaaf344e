package world.azora.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.edge.Access;
import world.azora.edge.Access.Way;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ProblemWriter;

/**
 * A request that changes something with a session from a cookie must carry that session's CSRF token. Spring Security's
 * own filter is not used: it asks whether a bearer token was found, not where, and so goes off silently as soon as one
 * is read from a cookie.
 */
final class CsrfFilter extends OncePerRequestFilter {
    static final String HEADER = "X-CSRF-Token";

    /** They make no use of the session, so a stale cookie must not stand in the way; their origin is checked. */
    private static final Set<String> SESSION_UNUSED = Set.of(
            "/api/v1/auth/login",
            "/api/v1/auth/token",
            "/api/v1/auth/mfa",
            "/api/v1/auth/passkeys/assertion",
            "/api/v1/auth/passkeys/assertion/options",
            "/api/v1/auth/refresh",
            "/api/v1/auth/register",
            "/api/v1/auth/verify",
            "/api/v1/setup",
            // Browsers send their reports by themselves, with cookies and without a token.
            "/csp-reports");

    /** Their forms carry a token in the body, or a state that only the person's browser has seen; no script is there. */
    private static final List<String> FORMS = List.of("/pages/", "/oauth2/", "/connect/", "/userinfo");

    private final ProblemWriter problems;

    CsrfFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWanting(request)) problems.write(CommonProblem.CSRF_TOKEN_WRONG, request, response);
        else chain.doFilter(request, response);
    }

    private static boolean isWanting(HttpServletRequest request) {
        var access = Access.of(request);
        var session = access.session();
        if (access.way() != Way.COOKIE || session == null || !UnsafeMethods.has(request)) return false;
        var path = request.getRequestURI();
        if (SESSION_UNUSED.contains(path) || FORMS.stream().anyMatch(path::startsWith)) return false;
        var presented = request.getHeader(HEADER);
        return presented == null || !session.csrf().matches(presented);
    }
}
