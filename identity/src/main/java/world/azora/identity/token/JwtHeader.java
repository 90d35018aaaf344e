package world.azora.identity.token;

/** The header of an access token. A token with any other member ({@code jku}, {@code jwk}, {@code crit}, …) is none of ours. */
record JwtHeader(String alg, String kid, String typ) {}
