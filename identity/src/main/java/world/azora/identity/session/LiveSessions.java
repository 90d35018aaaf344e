package world.azora.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import world.azora.identity.AccessChanged;
import world.azora.identity.AccessMemory;
import world.azora.identity.AccessNews;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.IdentitySettings;
import world.azora.identity.SessionEnded;
import world.azora.identity.SessionId;
import world.azora.identity.SessionLimits;

/**
 * Who is behind a session right now. It is remembered, so that a request costs no query: what this process changes is
 * forgotten at once, what others change as soon as it is heard of, and while nobody is heard nothing is remembered for
 * longer than {@link AccessNews#UNHEARD_AGE_MAX}.
 */
final class LiveSessions {
    private static final int REMEMBERED_MAX = 100_000;
    /** How often a sign of life is written down. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SessionLimits limits;
    private final Clock clock;
    private final AccessMemory<SessionId, Optional<Live>> remembered;

    LiveSessions(SessionStore store, AccessNews news, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.limits = settings.sessions();
        this.clock = clock;
        this.remembered = new AccessMemory<>(news, REMEMBERED_MAX, store::findLive);
    }

    /** The session, if it lives; asking is a sign of life. */
    Optional<Live> find(SessionId session) {
        var now = clock.instant();
        var live = remembered.get(session);
        // Its end may have moved on: another process has seen it since.
        if (live.isPresent() && !live.get().holdsAt(now, limits))
            live = remembered.readAgain(session).filter(one -> one.holdsAt(now, limits));
        if (live.isPresent() && !now.isBefore(live.get().seenAt().plus(SEEN_EVERY))) see(live.get(), now);
        return live;
    }

    private void see(Live live, Instant now) {
        // Of many requests at once one writes; the others find it seen.
        if (remembered.replace(live.id(), Optional.of(live), Optional.of(live.seen(now)))) store.see(live.id(), now);
    }

    @EventListener
    void forget(SessionEnded event) {
        remembered.forget(event.session());
    }

    @EventListener
    void forget(AccessChanged event) {
        remembered.forgetIf(one -> one.isEmpty() || one.get().user().id().equals(event.person()));
    }

    @EventListener(AccessNewsMissed.class)
    void forgetAll() {
        remembered.forgetAll();
    }
}
