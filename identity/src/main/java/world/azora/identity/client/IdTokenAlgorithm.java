package world.azora.identity.client;

/** How the ID tokens of a tool are signed. OpenID Connect takes RS256 for granted; ES256 is shorter. */
enum IdTokenAlgorithm {
    RS256,
    ES256
}
