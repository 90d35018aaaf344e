package world.azora.identity;

import java.time.Instant;
import world.azora.kernel.UserId;

/** All that a device gets when a session starts or goes on. */
public record SessionTokens(
        SessionId session,
        UserId person,
        IssuedToken access,
        RefreshToken refresh,
        Instant refreshExpiresAt,
        CsrfToken csrf) {}
