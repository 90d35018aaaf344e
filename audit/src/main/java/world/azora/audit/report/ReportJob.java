package world.azora.audit.report;

import world.azora.audit.ReportId;
import world.azora.platform.jobs.JobKind;

/** Tells a worker which report to render. */
record ReportJob(ReportId report) {
    static final JobKind<ReportJob> KIND = new JobKind<>("audit.report", ReportJob.class);
}
