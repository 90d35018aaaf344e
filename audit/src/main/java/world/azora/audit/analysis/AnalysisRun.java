package world.azora.audit.analysis;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.Analysis;
import world.azora.audit.AnalysisId;
import world.azora.audit.Finding;
import world.azora.audit.FindingId;
import world.azora.audit.ForestRun;
import world.azora.audit.Forests;
import world.azora.audit.Journal;
import world.azora.audit.JournalSession;
import world.azora.audit.JournalTests;
import world.azora.audit.Journals;
import world.azora.audit.TestParameters;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;

/**
 * Carries out an analysis. Nothing of it is visible before all of it is there, so that a process that dies half-way
 * leaves nothing to clean up and the next one begins again; the same journal and seed give the same findings.
 */
final class AnalysisRun {
    static final double FOREST_POINTS = 10;
    static final double FOREST_SCORE_MIN = 0.6;
    static final int FINDINGS_MAX = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisRun.class);
    private static final int ATTEMPTS_MAX = 5;
    private static final int LINES_PER_FINDING_MAX = 20;
    private static final double SHARE_OF_TESTS = 0.7;

    private final AnalysisStore store;
    private final FindingStore findings;
    private final Parts parts;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    /** What an analysis consists of. */
    record Parts(Journals journals, JournalTests tests, Forests forests, TestParameters parameters) {}

    AnalysisRun(
            AnalysisStore store,
            FindingStore findings,
            Parts parts,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.parts = parts;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    void run(AnalysisId id) {
        var analysis = store.find(id);
        var begun = store.begin(id);
        if (analysis.isEmpty() || begun.isEmpty()) return;
        // What killed the process so often will kill it again.
        if (begun.get().attempt() > ATTEMPTS_MAX) {
            store.fail(id);
            LOG.error("analysis.failed analysis={} attempts={}", id, ATTEMPTS_MAX);
            return;
        }
        var journal = parts.journals.find(analysis.get().engagementId());
        if (journal.isEmpty()) {
            store.fail(id);
            return;
        }
        var outcome = parts.journals.read(
                journal.get(), session -> analyse(id, begun.get().seed(), journal.get(), session));
        transactions.run(() -> keep(id, outcome));
    }

    private record Outcome(Analysis.Result result, ForestRun forest, List<Finding> findings) {}

    private void keep(AnalysisId id, Outcome outcome) {
        // Two workers can have run it; the second finds it done and leaves the first one's findings alone.
        if (!store.finish(id, outcome.result)) return;
        store.putModel(id, outcome.forest.model());
        findings.replace(id, outcome.findings);
    }

    private Outcome analyse(AnalysisId id, long seed, Journal journal, JournalSession session) {
        var counts = parts.tests.run(session, parts.parameters, share -> store.progress(id, share * SHARE_OF_TESTS));
        var forest = parts.forests.run(session, seed, journal.dataHash());
        store.progress(id, 0.85);

        var scores = new ScoreJournalStore(session);
        scores.addScores(forest);
        var entries = scores.selectTop(FOREST_POINTS, FOREST_SCORE_MIN, FINDINGS_MAX);
        var hits = scores.hits();
        var lines = scores.lines(LINES_PER_FINDING_MAX);
        var found = new ArrayList<Finding>();
        for (var entry : entries) found.add(finding(id, entry, evidence(entry.entryId(), hits, forest, lines)));
        store.progress(id, 0.95);

        var result =
                new Analysis.Result(counts, journal.entries(), journal.dataHash(), forest.info(), parts.parameters);
        return new Outcome(result, forest, found);
    }

    private Finding.Evidence evidence(
            String entryId,
            Map<String, List<ScoreJournalStore.Hit>> hits,
            ForestRun forest,
            Map<String, List<Finding.Line>> lines) {
        var reasons = hits.getOrDefault(entryId, List.of()).stream()
                .map(hit -> parts.tests.reason(hit.test(), hit.facts()))
                .toList();
        return new Finding.Evidence(reasons, forest.explain(entryId), lines.getOrDefault(entryId, List.of()));
    }

    private Finding finding(AnalysisId analysis, Finding.Entry entry, Finding.Evidence evidence) {
        var hash = FindingHash.of(analysis, entry, json.writeValueAsString(evidence));
        return new Finding(id(analysis, entry.entryId()), analysis, entry, evidence, hash, clock.instant());
    }

    /** Follows from analysis and entry (a UUIDv8, RFC 9562, section 5.8), so that a second run finds the same. */
    private static FindingId id(AnalysisId analysis, String entryId) {
        var digest = ByteBuffer.wrap(Sha256.of(analysis + "/" + entryId).bytes());
        var high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new FindingId(new UUID(high, low));
    }
}
