package world.azora.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import world.azora.identity.AccessChanged;
import world.azora.identity.SessionId;
import world.azora.kernel.Actor;

/**
 * Who is behind a session right now. It is remembered for half a second, so that a busy session costs two queries a
 * second and a session that another process ended is over here in less than one. What this process ends is over at once.
 */
final class LiveSessions {
    private static final Duration REMEMBERED_FOR = Duration.ofMillis(500);
    private static final int REMEMBERED_MAX = 100_000;

    private final SessionStore store;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<SessionId, Optional<Actor>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    LiveSessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Actor> actor(SessionId session) {
        var known = remembered.getIfPresent(session);
        if (known != null) return known;
        var changesBefore = changes.get();
        var actor = store.findLive(session, clock.instant());
        // What was read before a change must not be remembered after it.
        if (changes.get() == changesBefore) {
            remembered.put(session, actor);
            if (changes.get() != changesBefore) remembered.invalidate(session);
        }
        return actor;
    }

    /** To be called when the change is committed, not before. */
    void forget(SessionId session) {
        changes.incrementAndGet();
        remembered.invalidate(session);
    }

    /** Which sessions a person has is not remembered; asking again for everybody's costs little and happens rarely. */
    @EventListener
    void forgetAll(AccessChanged event) {
        changes.incrementAndGet();
        remembered.invalidateAll();
    }
}
