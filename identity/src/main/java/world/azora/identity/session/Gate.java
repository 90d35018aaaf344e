package world.azora.identity.session;

import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.AccessToken;
import world.azora.identity.AccessTokens;
import world.azora.identity.LiveSession;
import world.azora.identity.SecondFactors;
import world.azora.identity.SessionGate;
import world.azora.identity.User;
import world.azora.identity.VerifiedToken;

/** Two questions: is the token ours, and does its session still live? */
@RestController
final class Gate implements SessionGate {
    private final AccessTokens tokens;
    private final LiveSessions sessions;
    private final CsrfTokens csrf;
    private final SecondFactors factors;

    Gate(AccessTokens tokens, LiveSessions sessions, CsrfTokens csrf, SecondFactors factors) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.csrf = csrf;
        this.factors = factors;
    }

    /** Who is let in, with all that the person may know of the own account. */
    record Entered(LiveSession session, User user) {}

    @Override
    public Optional<LiveSession> session(AccessToken token) {
        return enter(token).map(Entered::session);
    }

    Optional<Entered> enter(AccessToken token) {
        return tokens.verify(token).flatMap(this::live);
    }

    private Optional<Entered> live(VerifiedToken token) {
        return sessions.find(token.session())
                .filter(live -> live.user().id().equals(token.person()))
                .map(live -> new Entered(
                        new LiveSession(
                                live.id(),
                                live.actor(),
                                csrf.of(live.id()),
                                token.expiresAt(),
                                factors.isMissing(live.actor())),
                        live.user()));
    }
}
