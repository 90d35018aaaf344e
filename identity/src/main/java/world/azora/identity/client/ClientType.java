package world.azora.identity.client;

/** Whether a tool can keep a secret (RFC 6749, section 2.1). */
enum ClientType {
    /** It runs on a server of its own. */
    CONFIDENTIAL,
    /** It runs in people's browsers or on their devices, so whatever is in it, everybody has. */
    PUBLIC
}
