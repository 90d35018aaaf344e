package world.azora.identity.session;

import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.AccessToken;
import world.azora.identity.AccessTokens;
import world.azora.identity.LiveSession;
import world.azora.identity.SecondFactors;
import world.azora.identity.SessionGate;
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

    @Override
    public Optional<LiveSession> session(AccessToken token) {
        return tokens.verify(token).flatMap(this::live);
    }

    private Optional<LiveSession> live(VerifiedToken token) {
        return sessions.actor(token.session())
                .filter(actor -> actor.is(token.person()))
                .map(actor -> new LiveSession(
                        token.session(), actor, csrf.of(token.session()), token.expiresAt(), factors.isMissing(actor)));
    }
}
