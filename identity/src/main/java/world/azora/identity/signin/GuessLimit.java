package world.azora.identity.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityKey;
import world.azora.identity.IdentitySettings;
import world.azora.kernel.Sha256;

/**
 * Counts guesses before any hashing, in the database, so that the limit holds for many at once, across processes and
 * restarts. An account is never locked as such: others' failures, from other addresses, do not keep its owner out.
 */
final class GuessLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final GuessStore store;
    private final IdentitySettings settings;
    private final Clock clock;
    private final byte[] key;

    GuessLimit(GuessStore store, IdentitySettings settings, IdentityKey secret, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.key = secret.derive("azora.identity.guess");
    }

    /** An attempt, until it turns out whether it was a guess. */
    record Attempt(Sha256 pair, Sha256 address) {}

    Attempt attempt(EmailAddress email, String address) {
        return new Attempt(named("pair " + email.text() + " " + address), named("address " + address));
    }

    /** Counts the attempt as if it had failed; gives how long to wait if there were too many. */
    Optional<Duration> count(Attempt attempt) {
        return over(attempt.pair(), settings.guessesPerMinute())
                .or(() -> over(attempt.address(), settings.guessesPerAddressPerMinute()));
    }

    /** It was no guess. */
    void forgive(Attempt attempt) {
        store.forget(attempt.pair());
        store.takeBack(attempt.address());
    }

    private Optional<Duration> over(Sha256 name, int attemptsMax) {
        var now = clock.instant();
        var attempts = store.count(name, now, now.plus(WINDOW));
        return attempts.count() <= attemptsMax
                ? Optional.empty()
                : Optional.of(Duration.between(now, attempts.windowEndsAt()));
    }

    private Sha256 named(String text) {
        return Sha256.ofDigest(IdentityKey.hmac(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
