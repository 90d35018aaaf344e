package world.azora.sandbox.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting worker as soon as a run is committed in this process. Runs of other processes are found by looking. */
final class Bell {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Until it rings, or until it is time to look; whether it rang. */
    boolean await() throws InterruptedException {
        return rings.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
