package world.azora.platform.remote;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.platform.role.Roles;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ClientAddress;
import world.azora.platform.web.ProblemWriter;

/**
 * Lets other processes of the installation in, and nobody in their name. By the internal listener a certificate says who
 * calls, and {@link FrontCallers} what it may. By the public one comes the installation's command line, with the service
 * token, from this machine; and other processes only where there are no certificates.
 */
public final class ServiceGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceGate.class);

    /** Whose word on who asks is taken. */
    private static final String EDGE = "edge";

    /** For the command line of the same machine, whatever way processes meet. */
    private static final String OF_MACHINE = "/internal/machine/";

    /** How processes are met here. */
    public enum Meeting {
        /** They come with certificates, by a listener of their own. */
        CERTIFICATES,
        /** They come in clear with the service token. For development. */
        TOKEN,
        /** There are no others. */
        ALONE
    }

    /** Where the edge got the request from that it sends on. */
    private static final String CLIENT_HEADER = "X-Azora-Client";

    /** What an edge sends on. Who came past it could say of any address that the request is from there. */
    private static final List<String> FORWARDED = List.of("/api/v1/", "/pages/", "/oauth2/", "/connect/", "/userinfo");

    private final ServiceToken token;
    private final Roles roles;
    private final Meeting meeting;
    private final ProblemWriter problems;
    private final MeterRegistry metrics;

    ServiceGate(ServiceToken token, Roles roles, Meeting meeting, ProblemWriter problems, MeterRegistry metrics) {
        this.token = token;
        this.roles = roles;
        this.meeting = meeting;
        this.problems = problems;
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (InternalRequest.is(request)) letProcessIn(request);
            else letTokenIn(request);
        } catch (Refusal refusal) {
            refuse(refusal.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void letProcessIn(HttpServletRequest request) {
        var callers = InternalRequest.caller(request);
        if (!FrontCallers.mayCall(callers, request.getRequestURI())) throw new Refusal(CommonProblem.CALLER_REFUSED);
        if (callers.contains(EDGE)) believe(request);
    }

    private void letTokenIn(HttpServletRequest request) {
        var presented = request.getHeader(ServiceToken.HEADER);
        // Without a token the address does not exist: a stranger learns nothing of what is behind it.
        if (isHidden(request.getRequestURI(), presented != null)) throw new Refusal(CommonProblem.NOT_FOUND);
        if (presented == null) return;
        if (!token.matches(presented) || !isNear(request)) throw new Refusal(CommonProblem.NOT_ALLOWED);
        believe(request);
    }

    private boolean isHidden(String path, boolean hasToken) {
        if (path.startsWith(OF_MACHINE)) return !hasToken;
        if (path.startsWith("/internal/")) return !hasToken || meeting == Meeting.CERTIFICATES;
        return !hasToken && !roles.runsHere(EDGE) && FORWARDED.stream().anyMatch(path::startsWith);
    }

    /** Whether the token may come from there. Whoever asks from this machine can read the home folder as well. */
    private boolean isNear(HttpServletRequest request) {
        if (meeting == Meeting.TOKEN) return true;
        try {
            // The text is an address, not a name, so nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static void believe(HttpServletRequest request) {
        ClientAddress.told(request, request.getHeader(CLIENT_HEADER));
        var actor = request.getHeader(ActorHeader.NAME);
        if (actor != null) request.setAttribute(Actors.ATTRIBUTE, ActorHeader.read(actor));
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem == CommonProblem.CALLER_REFUSED || problem == CommonProblem.NOT_ALLOWED) {
            metrics.counter("azora.internal.refused", "problem", problem.name()).increment();
            LOG.warn(
                    "internal.refused problem={} caller={} from={} path={}",
                    problem.name(),
                    InternalRequest.caller(request),
                    request.getRemoteAddr(),
                    request.getRequestURI());
        }
        problems.write(problem, request, response);
    }
}
