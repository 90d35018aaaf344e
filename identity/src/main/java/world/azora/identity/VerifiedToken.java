package world.azora.identity;

import java.time.Instant;
import world.azora.kernel.UserId;

/** What a good access token says. */
public record VerifiedToken(SessionId session, UserId person, Instant notBefore, Instant expiresAt) {
    public boolean holdsAt(Instant now) {
        return !now.isBefore(notBefore) && now.isBefore(expiresAt);
    }
}
