package world.azora.identity.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * What is remembered of the guesses that count under one name.
 *
 * @param failures attempts that were wrong, or of which it is not known yet
 * @param closedUntil before that no other attempt is let through; {@link #OPEN} while all are
 */
record Guesses(int failures, Instant countedAt, Instant closedUntil) {
    /** Long ago, and not just now: whoever looked at the clock a moment earlier would find the door closed. */
    private static final Instant OPEN = Instant.EPOCH;

    private static final int DOUBLINGS_MAX = 20;

    static Guesses none(Instant now) {
        return new Guesses(0, now, OPEN);
    }

    boolean isClosed(Instant now) {
        return now.isBefore(closedUntil);
    }

    /** With one attempt more. After the free ones each closes the door, twice as long as the one before. */
    Guesses plusOne(GuessRule rule, Instant now) {
        var known = countedAt.plus(rule.memory()).isBefore(now) ? 0 : failures;
        var count = known + 1;
        var closed = count < rule.free() ? OPEN : now.plus(delay(rule, count - rule.free()));
        return new Guesses(count, now, closed);
    }

    /** As if this attempt had not been: it was none that should have failed. */
    Guesses minusOne(GuessRule rule) {
        var count = Math.max(failures - 1, 0);
        return new Guesses(count, countedAt, count < rule.free() ? OPEN : closedUntil);
    }

    private static Duration delay(GuessRule rule, int doublings) {
        var grown = rule.delay().multipliedBy(1L << Math.min(doublings, DOUBLINGS_MAX));
        return grown.compareTo(rule.delayMax()) < 0 ? grown : rule.delayMax();
    }
}
