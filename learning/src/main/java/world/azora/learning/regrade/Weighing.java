package world.azora.learning.regrade;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import world.azora.kernel.Refusal;
import world.azora.learning.LearningProblem;

/**
 * What the tests of an exercise count instead. Nothing runs again: the verdicts of the runs are weighed anew, so a test
 * that was wrong can be left out, or count less.
 *
 * @param weights by the names of tests, 0 to 100; tests that are not named keep theirs
 */
record Weighing(Map<String, Integer> weights) {
    private static final int WEIGHT_MAX = 100;

    /** How one test ended, and what it counted. */
    record Result(String name, int weight, boolean passed) {}

    Weighing {
        weights = Map.copyOf(weights);
        if (weights.isEmpty() || weights.values().stream().anyMatch(weight -> weight < 0 || weight > WEIGHT_MAX))
            throw new Refusal(LearningProblem.WEIGHTS_MALFORMED);
    }

    /** The score by these weights, rounded down as every score is; nothing if no test counts any more. */
    OptionalInt score(List<Result> results) {
        var earned = 0;
        var total = 0;
        for (var result : results) {
            var weight = weights.getOrDefault(result.name, result.weight);
            total += weight;
            if (result.passed) earned += weight;
        }
        return total == 0 ? OptionalInt.empty() : OptionalInt.of(Regrade.SCORE_FULL * earned / total);
    }
}
