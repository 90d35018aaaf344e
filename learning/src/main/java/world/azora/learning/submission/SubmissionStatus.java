package world.azora.learning.submission;

/** Where a submission is: it ends graded, or failed for a reason that is not the learner's. */
enum SubmissionStatus {
    /** Its run is not accepted yet. */
    QUEUED,
    /** The sandbox has its run. */
    RUNNING,
    GRADED,
    FAILED;

    boolean isWaiting() {
        return this == QUEUED || this == RUNNING;
    }
}
