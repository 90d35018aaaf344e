package world.azora.identity.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.AccessTokens;
import world.azora.identity.IdentityKey;
import world.azora.identity.IdentitySettings;
import world.azora.identity.OneTimeToken;
import world.azora.identity.RefreshOutcome;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshOutcome.Refused;
import world.azora.identity.RefreshToken;
import world.azora.identity.SessionId;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.identity.session.RefreshTokenStore.Use;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

final class StoredSessions implements Sessions {
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
    record SessionParts(AccessTokens accessTokens, CsrfTokens csrf, LiveSessions live, ActivityLog activity) {}

    @Override
    public SessionTokens start(UserId person) {
        var now = clock.instant();
        var expiresAt = now.plus(settings.sessionLifetime());
        var session = new SessionId(ids.next());
        sessions.add(session, person, now, expiresAt);
        var refresh = new RefreshToken(OneTimeToken.fresh().text());
        refreshTokens.add(refresh.hash(), session, now);
        return tokens(session, person, refresh, expiresAt);
    }

    @Override
    public RefreshOutcome refresh(RefreshToken token) {
        var session = refreshTokens.findSession(token.hash());
        if (session.isEmpty()) return new Refused();
        var outcome = transactions.run(() -> refresh(session.get(), token));
        if (outcome instanceof Refused) parts.live().forget(session.get());
        return outcome;
    }

    private RefreshOutcome refresh(SessionId session, RefreshToken token) {
        var now = clock.instant();
        var live = sessions.lockLive(session, now);
        if (live.isEmpty()) return new Refused();

        // Read only now, with the session locked: somebody may have used the token while this request waited.
        var successor = successor(session, token, now);
        if (successor.isEmpty()) {
            end(session, now, "identity.refresh-replayed");
            return new Refused();
        }
        return new Refreshed(
                tokens(session, live.get().person(), successor.get(), live.get().expiresAt()));
    }

    /** The token that follows this one; nothing if this one is too old to be followed by anything. */
    private Optional<RefreshToken> successor(SessionId session, RefreshToken token, Instant now) {
        var use = refreshTokens.findUse(token.hash());
        if (use.isPresent()) {
            var given = successor(token, use.get().successorSalt());
            var isRepeated = !now.isAfter(use.get().at().plus(settings.refreshGrace()));
            // Once the successor was used too, whoever still shows this one is not the device that went on.
            var isParent = refreshTokens.findUse(given.hash()).isEmpty();
            return isRepeated && isParent ? Optional.of(given) : Optional.empty();
        }
        var salt = OneTimeToken.fresh().text();
        var successor = successor(token, salt);
        refreshTokens.markUsed(token.hash(), new Use(now, salt));
        refreshTokens.add(successor.hash(), session, now);
        return Optional.of(successor);
    }

    /** Only who holds the token can compute its successor: the salt alone, from the database, says nothing. */
    private static RefreshToken successor(RefreshToken token, String salt) {
        var mac = IdentityKey.hmac(bytes(token.text()), bytes(salt));
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    @Override
    public void end(SessionId session) {
        transactions.run(() -> end(session, clock.instant(), "identity.signed-out"));
        parts.live().forget(session);
    }

    @Override
    public void end(RefreshToken token) {
        refreshTokens.findSession(token.hash()).ifPresent(this::end);
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
