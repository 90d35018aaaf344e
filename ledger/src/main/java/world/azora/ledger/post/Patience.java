package world.azora.ledger.post;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import world.azora.kernel.CommonProblem;
import world.azora.ledger.TransferOutcome;

/**
 * How long callers wait at most. One thread looks now and then who has waited long enough. A timer of its own for each
 * caller, which hardly ever rings, costs a twelfth of all transfers: to set it wakes another thread.
 */
final class Patience implements AutoCloseable {
    private static final int LOOK_MILLIS = 100;

    private final Duration max;
    private final Map<Waiting, Long> endNanos = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger-patience").daemon().factory());
    private volatile boolean closed;

    Patience(Duration max) {
        this.max = max;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::endOverdue, LOOK_MILLIS, LOOK_MILLIS, MILLISECONDS);
    }

    /** The outcomes; or, after the longest wait and up to a tenth of a second, a failure with {@code UNREACHABLE}. */
    List<TransferOutcome> await(Waiting waiting) throws InterruptedException, ExecutionException {
        endNanos.put(waiting, System.nanoTime() + max.toNanos());
        // Who comes while we close is either seen by close(), or sees that it has begun.
        if (closed) end(waiting);
        try {
            return waiting.answer().get();
        } finally {
            endNanos.remove(waiting);
        }
    }

    private void endOverdue() {
        var now = System.nanoTime();
        endNanos.forEach((waiting, end) -> {
            if (now - end >= 0) end(waiting);
        });
    }

    // It may still be posted. The caller asks again with the same id, and is told what became of it.
    private static void end(Waiting waiting) {
        waiting.fail(CommonProblem.UNREACHABLE);
    }

    /** Nobody waits any longer. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        endNanos.keySet().forEach(Patience::end);
    }
}
