package world.azora.app.demo;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a step of the tour demands. */
final class Check {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private Check() {}

    static void same(Object expected, Object seen, String what) {
        if (!Objects.equals(expected, seen))
            throw new IllegalStateException(what + " should be " + expected + " but is " + seen);
    }

    static void holds(boolean condition, String what) {
        if (!condition) throw new IllegalStateException(what);
    }

    /** Asks until the answer is as wanted, for a minute at most. */
    static <T> T until(String what, Supplier<T> ask, Predicate<T> wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = ask.get();
            if (wanted.test(seen)) return seen;
            if (System.nanoTime() > deadline)
                throw new IllegalStateException(
                        what + " did not happen within " + PATIENCE.toSeconds() + " s; last: " + seen);
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
