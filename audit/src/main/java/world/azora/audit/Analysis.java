package world.azora.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;

/**
 * One run of the tests and the forest over a journal.
 *
 * @param progress 0 to 1
 * @param at when it was asked for
 */
public record Analysis(
        AnalysisId id,
        EngagementId engagementId,
        AnalysisStatus status,
        double progress,
        Instant at,
        @JsonUnwrapped Result result) {
    /**
     * What came of it; empty until it is done.
     *
     * @param entries how many there are in the journal
     * @param dataHash of the journal it ran over
     */
    public record Result(
            List<JournalTests.TestCount> tests,
            long entries,
            @Nullable Sha256 dataHash,
            ForestRun.@Nullable ForestInfo forest,
            @Nullable TestParameters parameters) {
        public static final Result NONE = new Result(List.of(), 0, null, null, null);

        public Result {
            tests = List.copyOf(tests);
        }
    }
}
