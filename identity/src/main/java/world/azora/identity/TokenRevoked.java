package world.azora.identity;

/**
 * A single access token is worth nothing from now on. Published once that is committed.
 *
 * @param tokenId the claim {@code jti}
 */
public record TokenRevoked(String tokenId) {}
