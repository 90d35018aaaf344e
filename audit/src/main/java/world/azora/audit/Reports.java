package world.azora.audit;

import java.util.List;
import java.util.Optional;
import world.azora.ledger.PostedTransfer;

/** The reports, for traces. */
public interface Reports {
    /** The report, and whether its document is still the one that was kept, and its signature valid if it has one. */
    Optional<Checked> find(ReportId id);

    List<Checked> ofAnalysis(AnalysisId id);

    /** Reports on engagements whose journal holds this transfer of the platform's own ledger. */
    List<Checked> covering(PostedTransfer transfer);

    record Checked(Report report, boolean verified) {}
}
