package world.azora.ledger;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails loudly if it does not come. */
final class Deadline {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Deadline() {}

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("It did not happen within " + PATIENCE);
            Thread.onSpinWait();
        }
    }
}
