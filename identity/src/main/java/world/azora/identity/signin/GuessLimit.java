package world.azora.identity.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityKey;
import world.azora.identity.IdentitySettings;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;

/**
 * Counts guesses before any hashing, in the database, so that the limit holds for many at once, across processes and
 * restarts. An account is never locked as such: others' failures, from other addresses, do not keep its owner out, and
 * not even failures from his own address do so on a device from which he has signed in before.
 */
final class GuessLimit {
    static final Duration MEMORY_MAX = Duration.ofHours(24);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration SPREAD_MEMORY = Duration.ofMinutes(15);
    private static final Duration SPREAD_DELAY_MAX = Duration.ofMinutes(5);

    private final GuessStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final GuessMetrics metrics;
    private final byte[] key;
    private final GuessRule closely;
    private final GuessRule perAccount;
    private final GuessRule perAddress;

    GuessLimit(
            GuessStore store,
            IdentitySettings settings,
            IdentityKey secret,
            Transactions transactions,
            Clock clock,
            GuessMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
        this.key = secret.derive("azora.identity.guess");
        this.closely = new GuessRule(settings.guessesPerMinute(), FIRST_DELAY, Duration.ofHours(1), MEMORY_MAX);
        this.perAccount = spread(settings.guessesPerAccount());
        this.perAddress = spread(settings.guessesPerAddressPerMinute());
    }

    private static GuessRule spread(int free) {
        return new GuessRule(free, FIRST_DELAY, SPREAD_DELAY_MAX, SPREAD_MEMORY);
    }

    /** An attempt, until it turns out whether it was a guess: the names under which it counts, and how for each. */
    record Attempt(Map<Sha256, GuessRule> rules) {
        Attempt {
            rules = Map.copyOf(rules);
        }

        Set<Sha256> names() {
            return rules.keySet();
        }

        GuessRule rule(Sha256 name) {
            return Objects.requireNonNull(rules.get(name));
        }
    }

    Attempt attempt(EmailAddress email, String address) {
        return new Attempt(Map.of(
                name("pair " + email.text() + " " + address), closely,
                name("account " + email.text()), perAccount,
                name("address " + address), perAddress));
    }

    /** From a device on which this account's owner has signed in before: it counts for that device alone. */
    Attempt attempt(EmailAddress email, KnownDevice device) {
        return new Attempt(Map.of(name("device " + email.text() + " " + device.id()), closely));
    }

    /** Counts the attempt as if it had failed; gives how long to wait if there were too many. Then nothing is counted. */
    Optional<Duration> count(Attempt attempt) {
        var wait = countOrWait(attempt);
        if (wait.isPresent()) metrics.throttled();
        else metrics.attempted();
        return wait;
    }

    private Optional<Duration> countOrWait(Attempt attempt) {
        return transactions.run(() -> {
            var now = clock.instant();
            var known = store.lock(attempt.names(), now);
            var closedUntil = latestClosed(known.values(), now);
            if (closedUntil != null) return Optional.of(Duration.between(now, closedUntil));
            known.replaceAll((name, guesses) -> guesses.plusOne(attempt.rule(name), now));
            store.keep(known);
            return Optional.empty();
        });
    }

    /** It was no guess: what was tried from here before is forgotten, and elsewhere the attempt is taken back. */
    void forgive(Attempt attempt) {
        metrics.forgiven();
        var now = clock.instant();
        var known = store.lock(attempt.names(), now);
        known.replaceAll((name, guesses) -> left(guesses, attempt.rule(name), now));
        store.keep(known);
    }

    private Guesses left(Guesses known, GuessRule rule, Instant now) {
        return rule.equals(closely) ? Guesses.none(now) : known.minusOne(rule);
    }

    private static @Nullable Instant latestClosed(Iterable<Guesses> known, Instant now) {
        Instant latest = null;
        for (var guesses : known)
            if (guesses.isClosed(now)
                    && (latest == null || guesses.closedUntil().isAfter(latest))) latest = guesses.closedUntil();
        return latest;
    }

    private Sha256 name(String text) {
        return Sha256.ofDigest(IdentityKey.hmac(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
