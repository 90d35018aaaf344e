package world.azora.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;

/**
 * An entry that an analysis selected, and why.
 *
 * @param hash over all of it
 * @param at when it was found
 */
public record Finding(
        FindingId id,
        AnalysisId analysisId,
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped Evidence evidence,
        Sha256 hash,
        Instant at) {
    /**
     * Which entry, and how it scored.
     *
     * @param transferId of the ledger's transfer, if it came from the platform's own ledger
     * @param score the weights of the tests that found it, and up to ten points for the forest
     * @param forestScore 0 to 1
     */
    public record Entry(String entryId, @Nullable String transferId, double score, double forestScore) {}

    /**
     * Why it was selected.
     *
     * @param contributions what makes the entry unlike the others, the shares summing to 1
     * @param lines the first of its lines
     */
    public record Evidence(
            List<JournalTests.Reason> reasons, List<ForestRun.Contribution> contributions, List<Line> lines) {
        public Evidence {
            reasons = List.copyOf(reasons);
            contributions = List.copyOf(contributions);
            lines = List.copyOf(lines);
        }
    }

    /** One line of the entry. */
    public record Line(
            String account,
            String asset,
            long debitMinor,
            long creditMinor,
            @Nullable String text,
            @Nullable String user,
            LocalDate date) {}
}
