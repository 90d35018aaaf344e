package world.azora.edge.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.edge.Access;
import world.azora.edge.Access.Way;
import world.azora.edge.EdgeSettings.Limits;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ProblemWriter;

/** Counts requests to the API. Each answer says how many are left; the one too many says when to come again. */
final class LimitFilter extends OncePerRequestFilter {
    private final boolean enabled;
    private final Allowances allowances;
    private final ProblemWriter problems;

    LimitFilter(Limits limits, ProblemWriter problems) {
        this.enabled = limits.enabled();
        this.allowances = new Allowances(limits);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !enabled
                || !request.getRequestURI().startsWith("/api/")
                || Access.of(request).way() == Way.PROCESS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = allowances.of(request);
        var probe = allowances.take(allowance);
        response.setHeader("X-RateLimit-Limit", Integer.toString(allowance.perMinute()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("X-RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        problems.write(CommonProblem.TOO_MANY_REQUESTS, request, response);
    }

    /** Rounded up: who comes a second too early is refused again. */
    private static String seconds(long nanos) {
        return Long.toString(Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
