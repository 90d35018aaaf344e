package world.azora.platform.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, as short as possible and never longer than a deadline. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Await() {}

    /** Fails if it is not true after this time. */
    public static void until(Duration deadline, BooleanSupplier condition) {
        var end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Not true after " + deadline);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted", e);
            }
        }
    }
}
