package world.azora.audit;

/** From being asked for to its end. */
public enum AnalysisStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
