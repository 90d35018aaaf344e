package world.azora.edge.shield;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ProblemWriter;

/**
 * Answers only to names of ours. Another one in {@code Host} comes from a cache that shall be poisoned, or from a page
 * whose name now leads to this machine (DNS rebinding).
 */
final class HostFilter extends OncePerRequestFilter {
    private static final Pattern AUTHORITY = Pattern.compile("([^:\\[\\]]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;
    private final ProblemWriter problems;

    HostFilter(Set<String> names, ProblemWriter problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Health is asked for by watchers that know only our address; other processes have shown the service token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/health")
                || path.startsWith("/internal/")
                || Actors.of(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request.getHeader(HttpHeaders.HOST))) chain.doFilter(request, response);
        else problems.write(CommonProblem.HOST_REFUSED, request, response);
    }

    private boolean isOurs(@Nullable String host) {
        var authority = AUTHORITY.matcher(host == null ? "" : host);
        if (!authority.matches()) return false;
        var name = authority.group(1).toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(name) || names.contains(name);
    }
}
