package world.azora.identity;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser hands to an authenticator.
 *
 * @param ceremonyId to be sent back with the answer
 * @param publicKey {@code PublicKeyCredentialRequestOptionsJSON} or {@code PublicKeyCredentialCreationOptionsJSON}
 *     (WebAuthn Level 3, section 5.1)
 */
public record PasskeyQuestion(String ceremonyId, ObjectNode publicKey) {}
