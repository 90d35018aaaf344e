package world.azora.audit;

/** From being asked for to its signature. */
public enum ReportStatus {
    QUEUED,
    RENDERED,
    SIGNED,
    FAILED
}
