package world.azora.edge.shield;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ProblemWriter;

/** Refuses what is longer than anybody needs, while Tomcat still lets us say so. */
final class ShapeFilter extends OncePerRequestFilter {
    static final int URL_LENGTH_MAX = 8 << 10;
    static final int PARAMETERS_MAX = 100;
    static final int HEADERS_MAX = 64;
    static final int HEADER_LENGTH_MAX = 16 << 10;

    private final ProblemWriter problems;

    ShapeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem.isPresent()) problems.write(problem.get(), request, response);
        else chain.doFilter(request, response);
    }

    private static Optional<CommonProblem> problem(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        if (request.getRequestURI().length() + query.length() > URL_LENGTH_MAX)
            return Optional.of(CommonProblem.URL_TOO_LONG);
        if (query.chars().filter(letter -> letter == '&').count() >= PARAMETERS_MAX)
            return Optional.of(CommonProblem.MALFORMED);
        return areTooLarge(request) ? Optional.of(CommonProblem.HEADERS_TOO_LARGE) : Optional.empty();
    }

    private static boolean areTooLarge(HttpServletRequest request) {
        var count = 0;
        var length = 0;
        for (var name : Collections.list(request.getHeaderNames())) {
            for (var value : Collections.list(request.getHeaders(name))) {
                count++;
                length += name.length() + value.length();
            }
        }
        return count > HEADERS_MAX || length > HEADER_LENGTH_MAX;
    }
}
