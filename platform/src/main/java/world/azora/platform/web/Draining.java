package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first step of an orderly stop. Readiness is down already, but whoever chooses between processes has not looked yet,
 * so requests are still answered for a while, each with the hint to come by another connection next time. Only then does
 * the listener close and wait for what is at work.
 */
final class Draining extends OncePerRequestFilter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    /** Before the listener begins to close (Spring Boot's phase for that is 1024 below the highest). */
    private static final int PHASE = DEFAULT_PHASE - 512;

    private final Duration lasts;
    private volatile boolean running;
    private volatile boolean draining;

    Draining(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) response.setHeader(HttpHeaders.CONNECTION, "close");
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (lasts.isZero()) return;
        draining = true;
        LOG.info("server.draining seconds={}", lasts.toSeconds());
        try {
            TimeUnit.MILLISECONDS.sleep(lasts.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
