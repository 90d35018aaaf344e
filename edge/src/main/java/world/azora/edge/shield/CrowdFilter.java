package world.azora.edge.shield;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.edge.EdgeSettings.Crowd;
import world.azora.kernel.CommonProblem;
import world.azora.platform.web.ClientAddress;
import world.azora.platform.web.ProblemWriter;

/**
 * Lets only so many requests be at work at a time, and not all of them from one address. Who finds no room within a
 * moment is told to come back, which costs far less than to let everybody become slow.
 */
final class CrowdFilter extends OncePerRequestFilter {
    private static final String COME_BACK_AFTER_SECONDS = "1";

    private final Crowd settings;
    private final Semaphore room;
    private final ConcurrentHashMap<String, Integer> atWork = new ConcurrentHashMap<>();
    private final ProblemWriter problems;
    private final Counter turnedAway;

    CrowdFilter(Crowd settings, ProblemWriter problems, MeterRegistry registry) {
        this.settings = settings;
        this.room = new Semaphore(settings.requestsMax(), true);
        this.problems = problems;
        this.turnedAway = Counter.builder("azora.crowd.turned-away").register(registry);
        Gauge.builder("azora.crowd.room", room, Semaphore::availablePermits)
                .description("how many more requests may be at work")
                .register(registry);
    }

    /** A watcher must learn that we are busy, not that we are dead. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.requestsMax() == 0 || request.getRequestURI().startsWith("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ClientAddress.of(request).network();
        if (atWork.merge(address, 1, Integer::sum) > settings.perAddressMax() || !findsRoom()) {
            leave(address);
            turnedAway.increment();
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS);
            problems.write(CommonProblem.OVERLOADED, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
            leave(address);
        }
    }

    private boolean findsRoom() {
        try {
            return room.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String address) {
        atWork.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
