package world.azora.audit;

/** An archived engagement is never opened again. */
public enum EngagementStatus {
    OPEN,
    ARCHIVED
}
