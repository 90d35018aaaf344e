package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;

/**
 * Stops reading a body at the limit of its endpoint, whatever its headers promise, or when it comes too slowly. As a
 * filter it counts what is read; as an interceptor it learns which endpoint was meant. Files in parts are limited by the
 * container instead.
 */
final class BodyLimitFilter extends OncePerRequestFilter implements HandlerInterceptor {
    private final WebSettings settings;

    BodyLimitFilter(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LimitedRequest(request, settings), response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LimitedRequest.of(request).ifPresent(limited -> limited.limit(bytesMax(handler)));
        return true;
    }

    private static long bytesMax(Object handler) {
        // The edge sends it on to another process as it comes, and only that one knows its endpoint's own limit.
        if (handler instanceof HandlerFunction<?>) return BodyLimit.FORWARDED_BYTES_MAX;
        var limit = handler instanceof HandlerMethod method ? method.getMethodAnnotation(BodyLimit.class) : null;
        return limit == null ? BodyLimit.DEFAULT_BYTES : limit.bytes();
    }
}
