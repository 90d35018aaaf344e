package world.azora.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.kernel.Text;

/**
 * A report on an analysis.
 *
 * @param hash of the PDF as it stands: with the signature once it is signed
 * @param at when it was asked for
 */
public record Report(
        ReportId id,
        @JsonUnwrapped Subject subject,
        ReportStatus status,
        @Nullable Sha256 hash,
        int pages,
        Instant at,
        @Nullable Signed signature) {
    private static final int TITLE_LENGTH_MAX = 200;

    /** What it is about. */
    public record Subject(EngagementId engagementId, AnalysisId analysisId, String title) {
        public Subject {
            title = Text.line(title, TITLE_LENGTH_MAX);
        }
    }

    /**
     * Who signed it, and when.
     *
     * @param valid whether the signature still fits the document; only told where one report is read
     */
    public record Signed(
            String signer, Instant at, @Nullable Boolean valid) {}
}
