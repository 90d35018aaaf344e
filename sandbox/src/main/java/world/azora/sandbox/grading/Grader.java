package world.azora.sandbox.grading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import world.azora.sandbox.RunRecord;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;
import world.azora.sandbox.evidence.Evidence;
import world.azora.sandbox.evidence.Evidence.Circumstances;
import world.azora.sandbox.launch.Launcher;
import world.azora.sandbox.profile.SystemCallFilter;
import world.azora.sandbox.toolchain.Toolchains;
import world.azora.sandbox.toolchain.Toolchains.Toolchain;

/** Grades one run from beginning to end. It stores nothing. */
public final class Grader {
    private final Launcher launcher;
    private final Toolchains toolchains;
    private final SystemCallFilter filter = SystemCallFilter.load("run");
    private final Clock clock;

    /** What came of all tests, and the record that stands for it. */
    public record Grading(List<TestResult> results, RunRecord record) {
        /** Whether the sandbox itself failed in one of them, so that nothing is said about the program. */
        public boolean isBroken() {
            return results.stream().anyMatch(result -> result.verdict() == Verdict.SANDBOX_ERROR);
        }
    }

    public Grader(Launcher launcher, Toolchains toolchains, Clock clock) {
        this.launcher = launcher;
        this.toolchains = toolchains;
        this.clock = clock;
    }

    /**
     * Runs the tests one after the other. An interrupt ends the program that is running.
     *
     * @throws IllegalStateException if the language is not available here
     */
    public Grading grade(RunRequest request) throws InterruptedException {
        var toolchain = toolchains
                .find(request.language())
                .orElseThrow(() -> new IllegalStateException(request.language() + " is not available"));
        var startedAt = clock.instant();
        var code = launcher.prepare(request.files());
        try {
            var results = runAll(request, toolchain, code);
            var under =
                    new Circumstances(filter.hash(), toolchain.hash(), toolchain.version(), startedAt, clock.instant());
            return new Grading(results, Evidence.seal(request, results, under));
        } finally {
            launcher.discard(code);
        }
    }

    private List<TestResult> runAll(RunRequest request, Toolchain toolchain, Path code) throws InterruptedException {
        var results = new ArrayList<TestResult>();
        for (var test : request.tests()) {
            // A program that cannot be read does not become readable by other input.
            if (!results.isEmpty() && results.getLast().verdict() == Verdict.COMPILE_ERROR) {
                results.add(Judgement.same(test, results.getLast()));
                continue;
            }
            var result = run(request, toolchain, test, code);
            results.add(result);
            if (request.stopOnFirstFailure() && result.verdict() != Verdict.OK) break;
        }
        return List.copyOf(results);
    }

    private TestResult run(RunRequest request, Toolchain toolchain, TestCase test, Path code)
            throws InterruptedException {
        var task = toolchain.task(code, request.files().getFirst(), test.stdin(), request.limits());
        return new Judgement(toolchain, request.limits()).of(test, launcher.launch(task));
    }
}
