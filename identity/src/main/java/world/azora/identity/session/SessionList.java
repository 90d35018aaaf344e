package world.azora.identity.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.SessionEnded;
import world.azora.identity.SessionId;
import world.azora.identity.SessionLimits;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** A person's sessions, for the person and for administrators. */
final class SessionList {
    private static final int SESSIONS_MAX = 200;

    private final SessionStore store;
    private final Transactions transactions;
    private final SessionLimits limits;
    private final Clock clock;
    private final ListParts parts;

    SessionList(
            SessionStore store, Transactions transactions, IdentitySettings settings, Clock clock, ListParts parts) {
        this.store = store;
        this.transactions = transactions;
        this.limits = settings.sessions();
        this.clock = clock;
        this.parts = parts;
    }

    /** Who is told of an end. */
    record ListParts(ActivityLog activity, ApplicationEventPublisher events) {}

    /**
     * A session as its owner sees it.
     *
     * @param seenAt the last request, to the minute
     * @param current whether this very request was made with it
     */
    record ListedSession(
            SessionId id,
            String device,
            String address,
            Instant startedAt,
            Instant seenAt,
            Instant expiresAt,
            boolean current) {}

    record Listed(List<ListedSession> items) {}

    /** Those that live, used last first. */
    Listed of(UserId person, Optional<SessionId> current) {
        var now = clock.instant();
        return new Listed(store.list(person, SESSIONS_MAX).stream()
                .filter(used -> used.live().holdsAt(now, limits))
                .map(used -> new ListedSession(
                        used.live().id(),
                        used.device().name(),
                        used.device().address(),
                        used.live().startedAt(),
                        used.live().seenAt(),
                        used.live().expiresAt(),
                        current.filter(used.live().id()::equals).isPresent()))
                .toList());
    }

    /** Refuses what is not this person's as if it did not exist. */
    void end(UserId person, SessionId session) {
        transactions.run(() -> {
            if (!store.endOf(person, session, clock.instant())) throw new Refusal(IdentityProblem.SESSION_UNKNOWN);
            parts.activity().record(new Activity(person, "identity.session-ended", session.toString(), Map.of()));
        });
        parts.events().publishEvent(new SessionEnded(session));
    }
}
