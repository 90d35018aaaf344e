package world.azora.sandbox;

/** Where a run is. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    /** Every test was run, or the rest was left out on request. */
    FINISHED,
    /** The sandbox itself failed, more than once; nothing is said about the program. */
    FAILED,
    CANCELLED
}
