package world.azora.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.edge.Access;
import world.azora.identity.IdentityProblem;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ProblemWriter;

/**
 * Whoever must have a second factor and has none gets as far as adding one. What is not listed here is refused; outside
 * of the API the request goes on as if nobody had signed in.
 */
final class FactorFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of(
            "/api/v1/auth/session",
            "/api/v1/auth/logout",
            "/api/v1/auth/refresh",
            "/api/v1/auth/login",
            "/api/v1/auth/token",
            "/api/v1/auth/confirmation",
            "/api/v1/auth/mfa",
            "/api/v1/auth/mfa/totp",
            "/api/v1/auth/mfa/totp/confirm",
            "/api/v1/auth/passkeys/assertion",
            "/api/v1/auth/passkeys/assertion/options",
            "/api/v1/auth/passkeys/registration",
            "/api/v1/auth/passkeys/registration/options");

    private final ProblemWriter problems;

    FactorFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = Access.of(request).session();
        var isWanting = session != null && session.factorMissing() && !OPEN.contains(request.getRequestURI());
        if (isWanting && request.getRequestURI().startsWith("/api/")) {
            problems.write(IdentityProblem.FACTOR_REQUIRED, request, response);
            return;
        }
        if (isWanting) request.removeAttribute(Actors.ATTRIBUTE);
        chain.doFilter(request, response);
    }
}
