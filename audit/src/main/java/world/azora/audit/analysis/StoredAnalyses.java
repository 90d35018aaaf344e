package world.azora.audit.analysis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.Analyses;
import world.azora.audit.Analysis;
import world.azora.audit.AnalysisId;
import world.azora.audit.AnalysisStatus;
import world.azora.audit.AuditProblem;
import world.azora.audit.Engagement;
import world.azora.audit.Finding;
import world.azora.audit.FindingId;
import world.azora.audit.Journals;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Takes orders for analyses and reads what became of them. */
final class StoredAnalyses implements Analyses {
    private static final int HISTOGRAM_POINTS_MAX = 20;

    private final AnalysisStore store;
    private final FindingStore findings;
    private final Journals journals;
    private final Ordering ordering;
    private final Clock clock;

    /** What an order is written with. */
    record Ordering(Transactions transactions, Outbox outbox, ActivityLog activity, IdSource ids) {}

    StoredAnalyses(AnalysisStore store, FindingStore findings, Journals journals, Ordering ordering, Clock clock) {
        this.store = store;
        this.findings = findings;
        this.journals = journals;
        this.ordering = ordering;
        this.clock = clock;
    }

    Analysis order(Actor actor, Engagement engagement, long seed) {
        if (journals.find(engagement.id()).isEmpty()) throw new Refusal(AuditProblem.JOURNAL_MISSING);
        var analysis = new Analysis(
                new AnalysisId(ordering.ids.next()),
                engagement.id(),
                AnalysisStatus.QUEUED,
                0,
                clock.instant(),
                Analysis.Result.NONE);
        ordering.transactions.run(() -> {
            if (!store.lockOpen(engagement.id())) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
            store.add(analysis, seed, actor.id());
            ordering.outbox.send(AnalysisJob.KIND, analysis.id().toString(), new AnalysisJob(analysis.id()));
            ordering.activity.record(new Activity(
                    actor.id(), "audit.analysis-ordered", analysis.id().toString(), Map.of()));
        });
        return analysis;
    }

    @Override
    public Optional<Analysis> find(AnalysisId id) {
        return store.find(id);
    }

    Page<Finding> page(AnalysisId id, String test, PageRequest page) {
        var after = page.after().map(StoredAnalyses::rank).orElse(0);
        var rows = findings.page(id, after, test, page.rows());
        var ranked = page.page(rows, row -> Integer.toString(row.rank()));
        return new Page<>(
                ranked.items().stream().map(FindingStore.Ranked::finding).toList(), ranked.nextCursor());
    }

    @Override
    public List<Finding> top(AnalysisId id, int count) {
        return findings.page(id, 0, "", count).stream()
                .map(FindingStore.Ranked::finding)
                .toList();
    }

    @Override
    public List<Long> histogram(AnalysisId id) {
        return findings.histogram(id, HISTOGRAM_POINTS_MAX);
    }

    @Override
    public Optional<Checked> finding(FindingId id) {
        return findings.find(id);
    }

    @Override
    public List<Checked> ofTransfer(String transferId) {
        return findings.ofTransfer(transferId);
    }

    private static int rank(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new Refusal(world.azora.kernel.CommonProblem.CURSOR_MALFORMED);
        }
    }
}
