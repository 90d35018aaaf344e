package world.azora.audit.report;

import java.time.Instant;
import java.util.List;
import world.azora.audit.Analysis;
import world.azora.audit.CompletenessSummary;
import world.azora.audit.Engagement;
import world.azora.audit.Finding;
import world.azora.audit.Journal;
import world.azora.audit.Report;

/**
 * All that stands in a report.
 *
 * @param histogram how many findings score 0, 1, 2, … points
 */
record ReportFacts(
        Report report,
        Engagement engagement,
        Analysis analysis,
        Books books,
        List<Finding> findings,
        List<Long> histogram,
        Instant at) {
    /** The journal, and whether it is all there. */
    record Books(Journal journal, CompletenessSummary completeness) {}
}
