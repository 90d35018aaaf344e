package world.azora.sandbox.queue;

import java.util.ArrayList;
import world.azora.sandbox.Run;
import world.azora.sandbox.TestResult;

/** Takes out what a learner must not see: a program can write out what it reads, and so tell a hidden test. */
final class HiddenTests {
    private HiddenTests() {}

    static Run veil(Run run) {
        var results = new ArrayList<TestResult>();
        var number = 0;
        for (var result : run.results()) results.add(result.hidden() ? veil(result, ++number) : result);
        return new Run(run.id(), run.person(), run.status(), results, run.record());
    }

    private static TestResult veil(TestResult result, int number) {
        return new TestResult(
                "Hidden test " + number,
                result.verdict(),
                true,
                result.weight(),
                "",
                "",
                result.truncated(),
                result.wallMs(),
                result.cpuMs(),
                result.peakKb(),
                result.exit(),
                result.signal());
    }
}
