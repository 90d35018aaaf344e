package world.azora.identity;

/** For a time nobody listened to the other processes: whatever is remembered of access may be out of date. */
public record AccessNewsMissed() {}
