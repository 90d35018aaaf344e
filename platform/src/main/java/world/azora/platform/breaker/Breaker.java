package world.azora.platform.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/**
 * Stands before something that may be out of order. CLOSED lets calls through and counts failures; OPEN refuses at once,
 * with 503 and a time to come back; HALF_OPEN lets a few through to see.
 */
public final class Breaker {
    private final CircuitBreaker circuit;
    private final Duration openFor;

    Breaker(CircuitBreaker circuit, Duration openFor) {
        this.circuit = circuit;
        this.openFor = openFor;
    }

    /** What became of one call must be told exactly once. */
    public final class Call {
        private final long startedNanos = System.nanoTime();

        private Call() {}

        public void succeeded() {
            circuit.onSuccess(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        }

        public void failed(Throwable reason) {
            circuit.onError(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS, reason);
        }

        /** It ended for a reason that says nothing of the other side. */
        public void forgotten() {
            circuit.releasePermission();
        }
    }

    /** Throws {@link CommonProblem#UNREACHABLE} while it is open. */
    public Call enter() {
        if (!circuit.tryAcquirePermission())
            throw new Refusal(CommonProblem.UNREACHABLE, Map.of("retryAfterSeconds", Math.max(1, openFor.toSeconds())));
        return new Call();
    }

    /** Runs work whose every exception is the other side's failure. */
    public <T> T run(Supplier<T> work) {
        var call = enter();
        try {
            var result = work.get();
            call.succeeded();
            return result;
        } catch (RuntimeException e) {
            call.failed(e);
            throw e;
        }
    }

    /** CLOSED, OPEN or HALF_OPEN. */
    public String state() {
        return circuit.getState().name();
    }
}
