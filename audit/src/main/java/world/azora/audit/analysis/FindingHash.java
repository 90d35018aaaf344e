package world.azora.audit.analysis;

import world.azora.audit.AnalysisId;
import world.azora.audit.Finding;
import world.azora.kernel.Sha256;

/** The hash of a finding: over its analysis, entry and scores, and the JSON of its evidence, each ended by a line end. */
final class FindingHash {
    private FindingHash() {}

    static Sha256 of(AnalysisId analysis, Finding.Entry entry, String evidence) {
        return Sha256.of(String.join(
                "\n",
                "finding 1",
                analysis.toString(),
                entry.entryId(),
                String.valueOf(entry.transferId()),
                Double.toString(entry.score()),
                Double.toString(entry.forestScore()),
                evidence));
    }
}
