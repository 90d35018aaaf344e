package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import world.azora.kernel.Refusal;

/** Keeps the body of a request that carries an {@code Idempotency-Key}, and that of its answer, to compare and replay. */
final class IdempotencyFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    IdempotencyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getHeader(Idempotency.KEY_HEADER) == null
                || !"POST".equals(request.getMethod())
                || (type != null && !type.startsWith("application/json"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (Refusal unread) {
            problems.write(unread.problem(), request, response);
            return;
        }
        request.setAttribute(Idempotency.BODY_ATTRIBUTE, body);
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(new RepeatedRequest(request, body), kept);
        kept.copyBodyToResponse();
    }
}
