package world.azora.identity;

import java.time.Instant;

/** An access token of ours and when it ends. */
public record IssuedToken(AccessToken token, Instant expiresAt) {}
