package world.azora.identity;

/** A session was ended, here or in another process. Published once that is committed. */
public record SessionEnded(SessionId session) {}
