package world.azora.identity;

import java.util.Optional;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import world.azora.kernel.Actor;

/**
 * Lets people in. Each call looks at the token and at the live session behind it, so that a sign-out, a changed role or
 * a disabled account counts from the next request on; within a second if it happened in another process.
 */
@HttpExchange("/internal/identity/sessions")
public interface SessionGate {
    /** Nothing if the token is forged, expired or malformed, or if its session has ended. */
    @PostExchange("/lookup")
    Optional<LiveSession> session(@RequestBody AccessToken token);

    /** Who shows this token, if it holds. */
    default Optional<Actor> authenticate(AccessToken token) {
        return session(token).map(LiveSession::actor);
    }
}
