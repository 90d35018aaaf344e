package world.azora.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.AccessNews;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.TokenRevoked;
import world.azora.kernel.Actor;
import world.azora.platform.data.Transactions;

/**
 * Single tokens that were revoked while their session goes on. All of them are kept in memory: they are few, since they
 * are forgotten as soon as they would have expired anyway.
 */
final class RevokedTokens {
    /** Longer than clocks differ, so that none is forgotten that still holds somewhere. */
    private static final Duration KEPT_LONGER = Duration.ofMinutes(1);

    private final RevokedTokenStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final RevocationParts parts;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    RevokedTokens(RevokedTokenStore store, Transactions transactions, ActivityLog activity, RevocationParts parts) {
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.parts = parts;
    }

    /** What the revocation needs besides. */
    record RevocationParts(AccessNews news, ApplicationEventPublisher events, Clock clock) {}

    private record Known(Set<String> tokenIds, long readAtNanos) {
        boolean isOld() {
            return System.nanoTime() - readAtNanos > AccessNews.UNHEARD_AGE_MAX.toNanos();
        }
    }

    boolean has(String tokenId) {
        var now = known.get().filter(one -> parts.news().areHeard() || !one.isOld());
        return now.orElseGet(this::read).tokenIds().contains(tokenId);
    }

    void revoke(Actor actor, String tokenId, Instant expiresAt) {
        transactions.run(() -> {
            if (store.add(tokenId, actor.id(), expiresAt.plus(KEPT_LONGER)))
                activity.record(new Activity(actor.id(), "identity.token-revoked", tokenId, Map.of()));
        });
        parts.events().publishEvent(new TokenRevoked(tokenId));
    }

    void forgetExpired() {
        store.forgetExpiredBefore(parts.clock().instant());
        forget();
    }

    @EventListener({TokenRevoked.class, AccessNewsMissed.class})
    void forget() {
        changes.incrementAndGet();
        known.set(Optional.empty());
    }

    private Known read() {
        var readAt = System.nanoTime();
        var changesBefore = changes.get();
        var fresh = new Known(store.all(), readAt);
        known.set(Optional.of(fresh));
        // What was read before a change must not be remembered after it.
        if (changes.get() != changesBefore) known.set(Optional.empty());
        return fresh;
    }
}
