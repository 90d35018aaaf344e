package world.azora.identity.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.AccessChanged;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.AccessTokens;
import world.azora.identity.Device;
import world.azora.identity.IdentityKey;
import world.azora.identity.IdentitySettings;
import world.azora.identity.OneTimeToken;
import world.azora.identity.RefreshOutcome;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshOutcome.Refused;
import world.azora.identity.RefreshToken;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.SessionEnded;
import world.azora.identity.SessionId;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.identity.session.RefreshTokenStore.Use;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

final class StoredSessions implements Sessions {
    private static final SessionId NONE = new SessionId(new UUID(0, 0));

    private final SessionStore sessions;
    private final RefreshTokenStore refreshTokens;
    private final SessionParts parts;
    private final Transactions transactions;
    private final IdentitySettings settings;
    private final Clock clock;
    private final IdSource ids;

    StoredSessions(
            SessionStore sessions,
            RefreshTokenStore refreshTokens,
            SessionParts parts,
            Transactions transactions,
            IdentitySettings settings,
            Clock clock,
            IdSource ids) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.parts = parts;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a session needs of its neighbours. */
    record SessionParts(
            AccessTokens accessTokens,
            CsrfTokens csrf,
            ActivityLog activity,
            SecurityNotices notices,
            ApplicationEventPublisher events) {}

    @Override
    public SessionTokens start(UserId person, Device device) {
        var now = clock.instant();
        var ends = new SessionStore.Ends(
                now.plus(settings.sessionLifetime()),
                now.plus(settings.sessions().staffLifetime()));
        var session = new SessionId(ids.next());
        var expiresAt = sessions.add(new SessionStore.Started(session, person, device, now), ends);
        // Whoever signs in for the first time knows it.
        if (sessions.isNews(person, session, device)) parts.notices().tell(person, SecurityNotice.NEW_DEVICE);
        var refresh = new RefreshToken(OneTimeToken.fresh().text());
        refreshTokens.add(refresh.hash(), session, now);
        return tokens(session, person, refresh, expiresAt);
    }

    @Override
    public RefreshOutcome refresh(RefreshToken token) {
        if (!token.isWellFormed()) return new Refused();
        var now = clock.instant();
        var use = new Use(now, OneTimeToken.fresh().text());
        var successor = successor(token, use.successorSalt());
        var used = refreshTokens.use(token.hash(), use, successor.hash());
        return used.isPresent() ? goneOn(used.get(), successor, now) : refreshAgain(token);
    }

    /** The token is unknown, was used before, or its session is over. */
    private RefreshOutcome refreshAgain(RefreshToken token) {
        var session = refreshTokens.findSession(token.hash());
        if (session.isEmpty()) return new Refused();
        var outcome = transactions.run(() -> refreshAgain(session.get(), token));
        if (outcome instanceof Refused) parts.events().publishEvent(new SessionEnded(session.get()));
        return outcome;
    }

    private RefreshOutcome refreshAgain(SessionId session, RefreshToken token) {
        var now = clock.instant();
        var live = sessions.lockLive(session);
        if (live.isEmpty()) return new Refused();

        // Read only now, with the session locked: somebody may have used the token while this request waited.
        var successor = successorGiven(token, now);
        if (successor.isPresent()) return goneOn(live.get(), successor.get(), now);
        end(session, now, "identity.refresh-replayed");
        return new Refused();
    }

    private RefreshOutcome goneOn(Live live, RefreshToken successor, Instant now) {
        if (!live.holdsAt(now, settings.sessions())) return new Refused();
        return new Refreshed(tokens(live.id(), live.user().id(), successor, live.expiresAt()));
    }

    /** The token that followed this one; nothing if this one is too old to be followed by anything. */
    private Optional<RefreshToken> successorGiven(RefreshToken token, Instant now) {
        return refreshTokens
                .findUse(token.hash())
                .filter(use -> !now.isAfter(use.at().plus(settings.refreshGrace())))
                .map(use -> successor(token, use.successorSalt()))
                // Once the successor was used too, whoever still shows this one is not the device that went on.
                .filter(given -> refreshTokens.findUse(given.hash()).isEmpty());
    }

    /** Only who holds the token can compute its successor: the salt alone, from the database, says nothing. */
    private static RefreshToken successor(RefreshToken token, String salt) {
        var mac = IdentityKey.hmac(bytes(token.text()), bytes(salt));
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    @Override
    public void end(SessionId session) {
        transactions.run(() -> end(session, clock.instant(), "identity.signed-out"));
        parts.events().publishEvent(new SessionEnded(session));
    }

    @Override
    public void end(RefreshToken token) {
        refreshTokens.findSession(token.hash()).ifPresent(this::end);
    }

    @Override
    public void endAll(UserId person) {
        endOthers(person, NONE);
    }

    @Override
    public void endOthers(UserId person, SessionId kept) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            endNow(person, kept);
            afterCommit(new AccessChanged(person));
        } else {
            transactions.run(() -> endNow(person, kept));
            parts.events().publishEvent(new AccessChanged(person));
        }
    }

    @Override
    public int endEverybodys(SessionId kept) {
        // Nothing that is remembered of anybody holds any more.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            afterCommit(new AccessNewsMissed());
            return sessions.endEverybodys(kept, clock.instant());
        }
        var count = transactions.run(() -> sessions.endEverybodys(kept, clock.instant()));
        parts.events().publishEvent(new AccessNewsMissed());
        return count;
    }

    private void endNow(UserId person, SessionId kept) {
        var count = sessions.endOthers(person, kept, clock.instant());
        if (count == 0) return;
        var facts = Map.of("sessions", Integer.toString(count));
        parts.activity().record(new Activity(person, "identity.sessions-ended", person.toString(), facts));
    }

    /** Earlier, somebody could read the old state again and remember it. */
    private void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                parts.events().publishEvent(event);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void end(SessionId session, Instant at, String action) {
        sessions.end(session, at)
                .ifPresent(
                        person -> parts.activity().record(new Activity(person, action, session.toString(), Map.of())));
    }

    private SessionTokens tokens(SessionId session, UserId person, RefreshToken refresh, Instant refreshExpiresAt) {
        var access = parts.accessTokens().issue(session, person);
        return new SessionTokens(
                session, person, access, refresh, refreshExpiresAt, parts.csrf().of(session));
    }
}
