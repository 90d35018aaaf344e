package world.azora.identity;

import java.time.Instant;
import world.azora.kernel.Actor;

/**
 * A session that holds right now.
 *
 * @param actor the person with the roles of this moment, not those of the sign-in
 * @param csrf what unsafe requests must carry if the session came by cookie
 * @param expiresAt when the access token that was shown ends
 * @param factorMissing whether a role asks for a second factor and the person has none, so that the session is good for
 *     adding one and nothing else
 */
public record LiveSession(SessionId id, Actor actor, CsrfToken csrf, Instant expiresAt, boolean factorMissing) {}
