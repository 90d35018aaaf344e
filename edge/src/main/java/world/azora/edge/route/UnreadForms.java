package world.azora.edge.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ProblemWriter;

/**
 * Keeps a form that is sent on from being read here. The gateway asks for all parameters to build the next address, and
 * the container then reads the form for it: its fields, passwords among them, would travel in the address.
 */
final class UnreadForms extends OncePerRequestFilter {
    private final RouteTable table;
    private final ProblemWriter problems;

    UnreadForms(RouteTable table, ProblemWriter problems) {
        this.table = table;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || table.elsewhere(request.getRequestURI()).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MultiValueMap<String, String> query;
        try {
            query = MvcUtils.decodeQueryString(request.getQueryString(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            problems.write(CommonProblem.MALFORMED, request, response);
            return;
        }
        chain.doFilter(new Unread(request, query), response);
    }

    private static final class Unread extends HttpServletRequestWrapper {
        private final Map<String, List<String>> query;

        Unread(HttpServletRequest request, Map<String, List<String>> query) {
            super(request);
            this.query = query;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = query.get(name);
            return values == null ? null : values.getFirst();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = query.get(name);
            return values == null ? null : values.toArray(String[]::new);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(query.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            query.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
            return all;
        }
    }
}
