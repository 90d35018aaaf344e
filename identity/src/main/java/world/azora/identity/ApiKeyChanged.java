package world.azora.identity;

/** An API key was revoked or changed, here or in another process. Published once that is committed. */
public record ApiKeyChanged(ApiKeyId key) {}
