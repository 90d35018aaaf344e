package world.azora.payments.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after 10 s, 30 s, 90 s and so on, never more than 12 h apart, thirteen
 * times in just under three days; then no more.
 */
final class Backoff {
    static final int TRIES_MAX = 14;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int FACTOR = 3;
    private static final Duration LONGEST = Duration.ofHours(12);

    // Whoever was down for all of us at once is not asked by all of us at once.
    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Whether so many failures in a row are as many as there may be. */
    static boolean isOver(int failures) {
        return failures >= TRIES_MAX;
    }

    /** The pause after so many failures in a row, give or take a fifth. */
    Duration pauseAfter(int failures) {
        var pause = FIRST;
        for (var failure = 1; failure < failures && pause.compareTo(LONGEST) < 0; failure++)
            pause = pause.multipliedBy(FACTOR);
        var shortest = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return Duration.ofMillis((long) (shortest.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
