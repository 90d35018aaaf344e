package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names every request: the trace id of W3C Trace Context if the caller sent one, else a new one. It is in every answer
 * as {@value #HEADER}, in every problem, and in every log line as {@code traceId}.
 */
public final class TraceIdFilter extends OncePerRequestFilter {
    public static final String HEADER = "X-Trace-Id";

    private static final String ATTRIBUTE = "world.azora.traceId";
    private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final RandomGenerator random;
    private final RefusalLog refusals = new RefusalLog(System::nanoTime);

    public TraceIdFilter(RandomGenerator random) {
        this.random = random;
    }

    /** The trace id of this request. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String traceId ? traceId : "none";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traceId = traceId(request);
        request.setAttribute(ATTRIBUTE, traceId);
        response.setHeader(HEADER, traceId);
        try (var _ = MDC.putCloseable("traceId", traceId)) {
            chain.doFilter(request, response);
            refusals.tell(request, response.getStatus());
        }
    }

    private String traceId(HttpServletRequest request) {
        var parent = request.getHeader("traceparent");
        if (parent != null) {
            var matcher = TRACEPARENT.matcher(parent);
            if (matcher.matches()) return matcher.group(1);
        }
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
