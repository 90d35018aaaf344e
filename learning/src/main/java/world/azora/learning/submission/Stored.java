package world.azora.learning.submission;

import world.azora.kernel.Sha256;
import world.azora.sandbox.RunId;

/** A submission as it stands. The hash is what was stored when it was handed in. */
record Stored(Submission submission, Attempt attempt, Sha256 hash) {
    /** The run that is to grade it: the first one, unless the sandbox failed on those before. */
    record Attempt(SubmissionStatus status, RunId run, int number) {}
}
