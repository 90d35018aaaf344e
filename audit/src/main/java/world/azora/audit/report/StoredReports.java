package world.azora.audit.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.Analyses;
import world.azora.audit.AnalysisId;
import world.azora.audit.AnalysisStatus;
import world.azora.audit.AuditProblem;
import world.azora.audit.Engagement;
import world.azora.audit.Report;
import world.azora.audit.ReportId;
import world.azora.audit.ReportStatus;
import world.azora.audit.Reports;
import world.azora.audit.Signing;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Takes orders for reports and reads what became of them. */
final class StoredReports implements Reports {
    private final ReportStore store;
    private final ReportFiles files;
    private final Analyses analyses;
    private final Signing signing;
    private final Ordering ordering;
    private final Clock clock;

    /** What an order is written with. */
    record Ordering(Transactions transactions, Outbox outbox, ActivityLog activity, IdSource ids) {}

    StoredReports(
            ReportStore store, ReportFiles files, Analyses analyses, Signing signing, Ordering ordering, Clock clock) {
        this.store = store;
        this.files = files;
        this.analyses = analyses;
        this.signing = signing;
        this.ordering = ordering;
        this.clock = clock;
    }

    Report order(Actor actor, Engagement engagement, AnalysisId analysisId, String title) {
        var analysis = analyses.find(analysisId)
                .filter(found -> found.engagementId().equals(engagement.id()))
                .orElseThrow(() -> new Refusal(AuditProblem.ANALYSIS_UNKNOWN));
        if (analysis.status() != AnalysisStatus.DONE) throw new Refusal(AuditProblem.ANALYSIS_NOT_DONE);
        var report = new Report(
                new ReportId(ordering.ids.next()),
                new Report.Subject(engagement.id(), analysisId, title),
                ReportStatus.QUEUED,
                null,
                0,
                clock.instant(),
                null);
        ordering.transactions.run(() -> {
            if (!store.lockOpen(engagement.id())) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
            store.add(report, actor.id());
            ordering.outbox.send(ReportJob.KIND, report.id().toString(), new ReportJob(report.id()));
            ordering.activity.record(
                    new Activity(actor.id(), "audit.report-ordered", report.id().toString(), Map.of()));
        });
        return report;
    }

    @Override
    public Optional<Checked> find(ReportId id) {
        return store.find(id).map(this::check);
    }

    @Override
    public List<Checked> ofAnalysis(AnalysisId id) {
        return store.ofAnalysis(id).stream().map(this::check).toList();
    }

    @Override
    public List<Checked> covering(PostedTransfer transfer) {
        if (!transfer.transfer().ledger().equals(LedgerId.MAIN)) return List.of();
        return store.covering(transfer.seq()).stream().map(this::check).toList();
    }

    private Checked check(Report report) {
        var hash = report.hash();
        if (hash == null) return new Checked(report, false);
        var pdf = files.get(hash).filter(bytes -> Sha256.of(bytes).equals(hash));
        var signed = report.signature();
        if (signed == null) return new Checked(report, pdf.isPresent());

        var valid = pdf.flatMap(signing::signerOf).isPresent();
        var checked = new Report(
                report.id(),
                report.subject(),
                report.status(),
                hash,
                report.pages(),
                report.at(),
                new Report.Signed(signed.signer(), signed.at(), valid));
        return new Checked(checked, valid);
    }
}
