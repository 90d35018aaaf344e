package world.azora.identity;

import tools.jackson.databind.JsonNode;

/**
 * What a browser brings back from an authenticator.
 *
 * @param ceremonyId as we gave it with the question
 * @param credential {@code AuthenticationResponseJSON} (WebAuthn Level 3, section 5.1)
 */
public record PasskeyProof(String ceremonyId, JsonNode credential) {}
