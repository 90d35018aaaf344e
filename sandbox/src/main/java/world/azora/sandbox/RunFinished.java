package world.azora.sandbox;

import java.util.List;
import world.azora.kernel.Sha256;

/**
 * A run is over.
 *
 * @param status FINISHED, FAILED or CANCELLED; of the last two there are no results to grade
 * @param hash of the run's record
 */
public record RunFinished(RunId id, RunStatus status, List<TestResult> results, Sha256 hash) {
    public RunFinished {
        results = List.copyOf(results);
    }
}
