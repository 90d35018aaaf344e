package world.azora.learning.submission;

import world.azora.learning.SubmissionId;
import world.azora.platform.jobs.JobKind;
import world.azora.sandbox.RunId;

/** The job that has a submission run. The run's id is chosen beforehand, so doing it twice starts one run. */
record StartRun(SubmissionId submission, RunId run) {
    static final JobKind<StartRun> KIND = new JobKind<>("learning.start-run", StartRun.class);
}
