package world.azora.identity;

/** What can be shown besides a password. */
public enum FactorMethod {
    /** A code from an app (RFC 6238). */
    TOTP,
    /** A key that an authenticator holds (WebAuthn). */
    PASSKEY,
    /** One of ten codes on paper, each of which counts once. */
    RECOVERY_CODE
}
