package world.azora.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import world.azora.kernel.UserId;

/**
 * Counts tries of six-digit codes for each person, before any is compared. Only who knows the password gets as far as
 * this, so it keeps nobody out who does not need to change it; passkeys and recovery codes, which nobody guesses, go on
 * working. At ten an hour, somebody who knows the password and tries for a week has a chance of one in 200.
 */
final class FactorGuesses {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ATTEMPTS_MAX = 10;

    private final FactorGuessStore store;
    private final Clock clock;

    FactorGuesses(FactorGuessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Counts the try as if it had failed; gives how long to wait if there were too many. */
    Optional<Duration> count(UserId person) {
        var now = clock.instant();
        var attempts = store.count(person, now, now.plus(WINDOW));
        return attempts.count() <= ATTEMPTS_MAX
                ? Optional.empty()
                : Optional.of(Duration.between(now, attempts.windowEndsAt()));
    }

    /** It was no guess. */
    void forget(UserId person) {
        store.forget(person);
    }
}
