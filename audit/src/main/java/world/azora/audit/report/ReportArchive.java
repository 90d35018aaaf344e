package world.azora.audit.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.ArchiveSource;
import world.azora.audit.EngagementId;

final class ReportArchive implements ArchiveSource {
    private final ReportStore store;
    private final ReportSigning signing;
    private final JsonMapper json;

    ReportArchive(ReportStore store, ReportSigning signing, JsonMapper json) {
        this.store = store;
        this.signing = signing;
        this.json = json;
    }

    @Override
    public List<ArchivePart> parts(EngagementId engagement) {
        var parts = new ArrayList<ArchivePart>();
        var reports = store.list(engagement);
        parts.add(new ArchivePart("reports/reports.json", out -> out.write(json.writeValueAsBytes(reports))));
        for (var report : reports)
            if (report.hash() != null)
                parts.add(new ArchivePart(
                        ReportSigning.archiveName(report.id()), out -> out.write(signing.document(report))));
        return parts;
    }
}
