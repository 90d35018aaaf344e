package world.azora.audit.analysis;

import world.azora.audit.AnalysisId;
import world.azora.platform.jobs.JobKind;

/** Tells a worker which analysis to run. */
record AnalysisJob(AnalysisId analysis) {
    static final JobKind<AnalysisJob> KIND = new JobKind<>("audit.analysis", AnalysisJob.class);
}
