package world.azora.identity;

import java.time.Instant;
import world.azora.kernel.UserId;

/**
 * What a good access token says.
 *
 * @param tokenId the claim {@code jti}
 */
public record VerifiedToken(SessionId session, UserId person, Instant notBefore, Instant expiresAt, String tokenId) {
    public boolean holdsAt(Instant now) {
        return !now.isBefore(notBefore) && now.isBefore(expiresAt);
    }
}
