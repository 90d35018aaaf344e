package world.azora.audit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.audit.Analyses;
import world.azora.audit.AuditProblem;
import world.azora.audit.Journals;
import world.azora.audit.Report;
import world.azora.audit.ReportId;
import world.azora.kernel.Refusal;
import world.azora.platform.paper.PdfPaper;

/** Renders reports. A document lies there before anything says so, so that one that is killed can simply run again. */
final class Rendering {
    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);
    private static final int ATTEMPTS_MAX = 5;
    private static final int FINDINGS_SHOWN = 25;

    private final ReportStore store;
    private final ReportFiles files;
    private final Sources sources;
    private final Clock clock;

    /** What a report tells of. */
    record Sources(Analyses analyses, Journals journals) {}

    Rendering(ReportStore store, ReportFiles files, Sources sources, Clock clock) {
        this.store = store;
        this.files = files;
        this.sources = sources;
        this.clock = clock;
    }

    void render(ReportId id) {
        var report = store.find(id);
        var attempt = store.begin(id);
        if (report.isEmpty() || attempt.isEmpty()) return;
        if (attempt.get() > ATTEMPTS_MAX) {
            store.fail(id);
            LOG.error("report.failed report={} attempts={}", id, ATTEMPTS_MAX);
            return;
        }
        var pdf = PdfPaper.leftToRight(ReportPage.html(facts(report.get())));
        store.rendered(id, files.put(pdf), pages(pdf));
    }

    private ReportFacts facts(Report report) {
        var subject = report.subject();
        var engagement = store.engagement(subject.engagementId()).orElseThrow();
        var analysis = sources.analyses.find(subject.analysisId()).orElseThrow();
        var journal =
                sources.journals.find(engagement.id()).orElseThrow(() -> new Refusal(AuditProblem.JOURNAL_MISSING));
        return new ReportFacts(
                report,
                engagement,
                analysis,
                new ReportFacts.Books(journal, sources.journals.completeness(journal)),
                sources.analyses.top(analysis.id(), FINDINGS_SHOWN),
                sources.analyses.histogram(analysis.id()),
                clock.instant());
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
