package world.azora.platform.health;

/** Whether one part of this process can do its work. A module contributes it as a bean; it answers within a second. */
public interface HealthCheck {
    /** What is checked, in a word, such as {@code database}. */
    String name();

    Health check();

    /**
     * What a check found.
     *
     * @param note a few words for an operator; no secrets, because every operator sees them
     */
    record Health(boolean healthy, String note) {}
}
