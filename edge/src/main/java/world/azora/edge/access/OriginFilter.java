package world.azora.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.edge.OtherSites;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ProblemWriter;

/**
 * Believes the browser about whose page a request comes from (Fetch Metadata). It also guards sign-in and the other
 * doors that need no session, where there is no CSRF token yet. Programs send neither header and pass.
 */
final class OriginFilter extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Origins origins;
    private final ProblemWriter problems;

    OriginFilter(Origins origins, ProblemWriter problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) problems.write(CommonProblem.ORIGIN_REFUSED, request, response);
        else chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && request.getRequestURI().startsWith("/api/")) return !origins.allows(origin, request);
        if (OtherSites.maySend(request)) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        // Another site's page cannot send this header without asking first, and is then told no.
        var isProgram = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return UnsafeMethods.has(request) && !isProgram && site != null && !OWN.contains(site);
    }
}
