package world.azora.payments.webhook;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import world.azora.payments.WebhookId;

/**
 * Takes what is due to its receivers. Each webhook has a lane of its own, so that a slow one holds up nobody else; a lane
 * that has an end asks for what is due next by itself. Nothing is kept in memory that a killed process would lose: what
 * it had claimed is due again when its lease ends.
 */
final class Rounds implements DisposableBean {
    /** So many requests to one webhook at a time, in each process. */
    static final int LANE_WIDTH = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ClaimStore claims;
    private final Sending sending;
    private final Clock clock;
    private final Map<WebhookId, Semaphore> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Rounds(ClaimStore claims, Sending sending, Clock clock) {
        this.claims = claims;
        this.sending = sending;
        this.clock = clock;
    }

    /** Begins what is due and does not wait for it. */
    void begin() {
        claims.withWork(clock.instant()).forEach(this::fill);
    }

    /** As many requests as the lane has room for. */
    private void fill(WebhookId webhook) {
        var lane = lanes.computeIfAbsent(webhook, _ -> new Semaphore(LANE_WIDTH));
        var free = lane.drainPermits();
        if (free == 0) return;
        var started = 0;
        try {
            for (var claim : claims.claim(webhook, clock.instant(), free)) {
                threads.execute(() -> send(claim, lane));
                started++;
            }
        } catch (RejectedExecutionException stopping) {
            LOG.info("webhook.claims-left webhook={}", webhook);
        } finally {
            lane.release(free - started);
        }
    }

    private void send(Claim claim, Semaphore lane) {
        try {
            sending.send(claim);
        } catch (RuntimeException broken) {
            // Its lease ends, and it is tried again.
            LOG.error("webhook.delivery-broken delivery={}", claim.delivery(), broken);
        } finally {
            lane.release();
        }
        next(claim.webhook());
    }

    private void next(WebhookId webhook) {
        try {
            if (!threads.isShutdown()) fill(webhook);
        } catch (RuntimeException broken) {
            LOG.warn("webhook.round-broken webhook={}", webhook, broken);
        }
    }

    /** Waits for the requests that are out; each has its deadline. */
    @Override
    public void destroy() {
        threads.close();
    }
}
