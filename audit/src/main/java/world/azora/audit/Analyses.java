package world.azora.audit;

import java.util.List;
import java.util.Optional;

/** What analyses found, for those who report on it. */
public interface Analyses {
    Optional<Analysis> find(AnalysisId id);

    /** The first so many findings, the highest score first. */
    List<Finding> top(AnalysisId id, int count);

    /** How many findings score 0, 1, 2, … whole points; the last number holds all that score more. */
    List<Long> histogram(AnalysisId id);

    /** The finding, and whether its hash, computed again from what is stored, is the same. */
    Optional<Checked> finding(FindingId id);

    /** All findings of one transfer of the platform's own ledger. */
    List<Checked> ofTransfer(String transferId);

    record Checked(Finding finding, boolean verified) {}
}
