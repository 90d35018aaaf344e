package world.azora.audit.analysis;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.AnalysisStatus;
import world.azora.audit.ArchiveSource;
import world.azora.audit.EngagementId;

final class AnalysisArchive implements ArchiveSource {
    private final AnalysisStore store;
    private final FindingStore findings;
    private final JsonMapper json;

    AnalysisArchive(AnalysisStore store, FindingStore findings, JsonMapper json) {
        this.store = store;
        this.findings = findings;
        this.json = json;
    }

    @Override
    public List<ArchivePart> parts(EngagementId engagement) {
        var parts = new ArrayList<ArchivePart>();
        for (var analysis : store.list(engagement)) {
            var folder = "analyses/" + analysis.id();
            parts.add(new ArchivePart(folder + "/analysis.json", out -> out.write(json.writeValueAsBytes(analysis))));
            if (analysis.status() != AnalysisStatus.DONE) continue;
            parts.add(new ArchivePart(
                    folder + "/findings.json",
                    out -> out.write(
                            json.writeValueAsBytes(findings.page(analysis.id(), 0, "", AnalysisRun.FINDINGS_MAX)))));
            parts.add(new ArchivePart(folder + "/model.bin", out -> out.write(store.model(analysis.id()))));
        }
        return parts;
    }
}
