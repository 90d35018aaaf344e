package world.azora.learning.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import world.azora.learning.submission.Grade.Mark;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

/** A run held against the tests of its exercise: the mark, and one result per test in the order of the tests. */
record Marking(Mark mark, List<TestResult> results) {
    /** Nothing if the run says nothing about the program, because the sandbox failed or left a test out. */
    static Optional<Marking> of(List<TestCase> tests, RunFinished run) {
        if (run.status() != RunStatus.FINISHED) return Optional.empty();
        var byName = new HashMap<String, TestResult>();
        for (var result : run.results()) byName.put(result.name(), result);
        var known = byName.keySet();
        if (!tests.stream().map(TestCase::name).allMatch(known::contains)) return Optional.empty();

        var results = tests.stream().map(test -> byName.get(test.name())).toList();
        if (results.stream().anyMatch(result -> result.verdict() == Verdict.SANDBOX_ERROR)) return Optional.empty();
        return Optional.of(new Marking(mark(tests, results), results));
    }

    private static Mark mark(List<TestCase> tests, List<TestResult> results) {
        var earned = 0;
        var total = 0;
        for (var at = 0; at < tests.size(); at++) {
            var weight = tests.get(at).weight();
            total += weight;
            if (results.get(at).verdict() == Verdict.OK) earned += weight;
        }
        // Rounded down: 100 is for those only who passed everything.
        return new Mark(100 * earned / total, earned == total);
    }

    List<Verdict> verdicts() {
        return results.stream().map(TestResult::verdict).toList();
    }
}
