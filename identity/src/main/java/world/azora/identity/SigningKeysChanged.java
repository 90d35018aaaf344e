package world.azora.identity;

/** The keys that sign tokens have changed, here or in another process. Published once that is committed. */
public record SigningKeysChanged() {}
