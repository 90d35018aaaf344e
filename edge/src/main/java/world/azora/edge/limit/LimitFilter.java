package world.azora.edge.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import world.azora.edge.Access;
import world.azora.edge.Access.Way;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ProblemWriter;

/** Counts requests. Each answer says how many are left; the one too many says when to come again. */
final class LimitFilter extends OncePerRequestFilter {
    private final boolean enabled;
    private final Rules rules;
    private final LimitCounter counter;
    private final JsonMapper json;
    private final ProblemWriter problems;

    LimitFilter(boolean enabled, Rules rules, LimitCounter counter, JsonMapper json, ProblemWriter problems) {
        this.enabled = enabled;
        this.rules = rules;
        this.counter = counter;
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !enabled || Access.of(request).way() == Way.PROCESS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var holding = rules.holdingFor(request.getMethod(), PathContainer.parsePath(request.getRequestURI()));
        NamedAccount named;
        try {
            named = named(holding, request);
        } catch (Refusal unread) {
            problems.write(unread.problem(), request, response);
            return;
        }
        var counts = counter.count(holding, Caller.of(request, named.account()));
        Count.tell(counts, response);
        if (!counts.isEmpty() && counts.getLast().isRefused()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(counts.getLast().secondsToWait()));
            problems.write(CommonProblem.TOO_MANY_REQUESTS, request, response);
            return;
        }
        chain.doFilter(named.request(), response);
    }

    private NamedAccount named(List<Rule> holding, HttpServletRequest request) throws IOException {
        var matters = Actors.of(request).isEmpty() && holding.stream().anyMatch(rule -> rule.key() == Key.ACCOUNT);
        return matters ? NamedAccount.in(request, json) : new NamedAccount(request, Optional.empty());
    }
}
