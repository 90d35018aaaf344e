package world.azora.platform.remote;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.role.Roles;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ProblemWriter;

/**
 * Lets other processes of the installation in. A right token makes the named actor count; {@code /internal/**} needs
 * one, and so does everything that an edge sends on in a process that has no edge of its own.
 */
public final class ServiceGate extends OncePerRequestFilter {
    /** What an edge sends on. Who came past it could say of any address that the request is from there. */
    private static final List<String> FORWARDED = List.of("/api/v1/", "/pages/", "/oauth2/", "/connect/", "/userinfo");

    private final ServiceToken token;
    private final Roles roles;
    private final ProblemWriter problems;

    public ServiceGate(ServiceToken token, Roles roles, ProblemWriter problems) {
        this.token = token;
        this.roles = roles;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = request.getHeader(ServiceToken.HEADER);
        if (presented == null) {
            if (needsToken(request.getRequestURI())) problems.write(CommonProblem.NOT_FOUND, request, response);
            else chain.doFilter(request, response);
            return;
        }
        if (!token.matches(presented)) {
            problems.write(CommonProblem.NOT_ALLOWED, request, response);
            return;
        }
        try {
            var actor = request.getHeader(ActorHeader.NAME);
            if (actor != null) request.setAttribute(Actors.ATTRIBUTE, ActorHeader.read(actor));
        } catch (Refusal refusal) {
            problems.write(refusal.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean needsToken(String path) {
        // Without a token the address does not exist: a stranger learns nothing of what is behind it.
        return path.startsWith("/internal/")
                || (!roles.runsHere("edge") && FORWARDED.stream().anyMatch(path::startsWith));
    }
}
