package world.azora.audit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.Analyses;
import world.azora.audit.AuditTrace;
import world.azora.audit.Finding;
import world.azora.audit.FindingId;
import world.azora.audit.ReportId;
import world.azora.audit.Reports;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeIds;
import world.azora.ledger.Ledger;
import world.azora.ledger.TransferId;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/**
 * The audit's own part of a trace. A transfer leads to the findings that selected it and to the reports on journals that
 * hold it; a finding leads to the reports on its analysis. From a report back stand its first findings only: all that
 * it covers would be the whole ledger.
 */
@RestController
final class FindingsTrace implements AuditTrace {
    private static final int FINDINGS_OF_REPORT_MAX = 20;

    private final Analyses analyses;
    private final Reports reports;
    private final Ledger ledger;

    FindingsTrace(Analyses analyses, Reports reports, Ledger ledger) {
        this.analyses = analyses;
        this.reports = reports;
        this.ledger = ledger;
    }

    @Override
    public TraceFragment around(String id) {
        try {
            if (id.startsWith(TypeIds.prefix(TransferId.class) + "_")) return aroundTransfer(id);
            if (id.startsWith(TypeIds.prefix(FindingId.class) + "_")) return aroundFinding(id);
            if (id.startsWith(TypeIds.prefix(ReportId.class) + "_")) return aroundReport(id);
            return TraceFragment.EMPTY;
        } catch (Refusal _) {
            // Only a malformed id is refused, and of that nobody knows anything.
            return TraceFragment.EMPTY;
        }
    }

    private TraceFragment aroundTransfer(String id) {
        var fragment = new Fragment();
        for (var found : analyses.ofTransfer(id)) {
            fragment.nodes.add(node(found));
            fragment.edges.add(new TraceEdge(id, found.finding().id().toString(), "selected"));
        }
        ledger.find(TypeIds.parse(TransferId.class, id)).ifPresent(posted -> {
            for (var covering : reports.covering(posted)) {
                fragment.nodes.add(node(covering));
                fragment.edges.add(new TraceEdge(id, covering.report().id().toString(), "covered"));
            }
        });
        return fragment.done();
    }

    private TraceFragment aroundFinding(String id) {
        var fragment = new Fragment();
        analyses.finding(TypeIds.parse(FindingId.class, id)).ifPresent(found -> {
            fragment.nodes.add(node(found));
            fragment.selected(found.finding());
            for (var report : reports.ofAnalysis(found.finding().analysisId())) {
                fragment.nodes.add(node(report));
                fragment.edges.add(new TraceEdge(id, report.report().id().toString(), "reported"));
            }
        });
        return fragment.done();
    }

    private TraceFragment aroundReport(String id) {
        var fragment = new Fragment();
        reports.find(TypeIds.parse(ReportId.class, id))
                .filter(found -> found.report().hash() != null)
                .ifPresent(found -> {
                    fragment.nodes.add(node(found));
                    var analysis = found.report().subject().analysisId();
                    for (var finding : analyses.top(analysis, FINDINGS_OF_REPORT_MAX))
                        fragment.edges.add(new TraceEdge(finding.id().toString(), id, "reported"));
                });
        return fragment.done();
    }

    private static TraceNode node(Analyses.Checked found) {
        var finding = found.finding();
        var title = finding.evidence().reasons().stream()
                .findFirst()
                .map(reason -> reason.title().en())
                .orElse("Unlike the others");
        return new TraceNode("finding", finding.id().toString(), finding.hash(), finding.at(), found.verified(), title);
    }

    private static TraceNode node(Reports.Checked found) {
        var report = found.report();
        var hash = Objects.requireNonNull(report.hash(), "a report that is rendered has a hash");
        return new TraceNode(
                "report",
                report.id().toString(),
                hash,
                report.at(),
                found.verified(),
                report.subject().title());
    }

    private static final class Fragment {
        private final List<TraceNode> nodes = new ArrayList<>();
        private final List<TraceEdge> edges = new ArrayList<>();

        void selected(Finding finding) {
            var transfer = finding.entry().transferId();
            if (transfer != null) edges.add(new TraceEdge(transfer, finding.id().toString(), "selected"));
        }

        TraceFragment done() {
            return new TraceFragment(nodes, edges);
        }
    }
}
