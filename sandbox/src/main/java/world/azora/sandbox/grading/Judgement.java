package world.azora.sandbox.grading;

import org.jspecify.annotations.Nullable;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;
import world.azora.sandbox.launch.Launcher.Ending;
import world.azora.sandbox.toolchain.Toolchains.Toolchain;

/**
 * Turns the end of a program into a verdict. A program can choose exit codes that look like signals; that mislabels its
 * own run only, and never as OK.
 */
record Judgement(Toolchain toolchain, Limits limits) {
    private static final int SIGNAL_BASE = 128;
    private static final int SIGNAL_MAX = 31;
    private static final int SIGKILL = 9;
    private static final int SIGXCPU = 24;
    private static final int SIGSYS = 31;

    TestResult of(TestCase test, Ending ending) {
        var verdict = verdict(test, ending);
        return result(test, verdict, ending);
    }

    static TestResult same(TestCase test, TestResult earlier) {
        return new TestResult(
                test.name(),
                earlier.verdict(),
                test.hidden(),
                test.weight(),
                earlier.stdout(),
                earlier.stderr(),
                earlier.truncated(),
                0,
                0,
                0,
                earlier.exit(),
                earlier.signal());
    }

    private Verdict verdict(TestCase test, Ending ending) {
        return switch (ending.cause()) {
            case BROKEN -> Verdict.SANDBOX_ERROR;
            case CPU -> Verdict.CPU_LIMIT;
            case WALL -> Verdict.WALL_LIMIT;
            case MEMORY -> Verdict.MEMORY_LIMIT;
            case OUTPUT -> Verdict.OUTPUT_LIMIT;
            case ENDED -> ownEnd(test, ending);
        };
    }

    private Verdict ownEnd(TestCase test, Ending ending) {
        if (ending.code() == 0) {
            var right = Comparison.of(test.comparator())
                    .fits(test.expected(), ending.stdout().text());
            return right ? Verdict.OK : Verdict.WRONG_ANSWER;
        }
        var signal = signal(ending);
        if (signal != null && signal == SIGSYS) return Verdict.SECURITY;
        if (signal != null && signal == SIGXCPU) return Verdict.CPU_LIMIT;
        if (signal != null && signal == SIGKILL && ending.cpuMs() >= limits.cpuMs()) return Verdict.CPU_LIMIT;
        if (toolchain.isOutOfMemory(ending)) return Verdict.MEMORY_LIMIT;
        if (signal != null) return Verdict.SIGNAL;
        return toolchain.isCompileError(ending) ? Verdict.COMPILE_ERROR : Verdict.EXIT;
    }

    private static TestResult result(TestCase test, Verdict verdict, Ending ending) {
        var signal = signal(ending);
        return new TestResult(
                test.name(),
                verdict,
                test.hidden(),
                test.weight(),
                ending.stdout().text(),
                ending.stderr().text(),
                ending.stdout().truncated() || ending.stderr().truncated(),
                ending.wallMs(),
                ending.cpuMs(),
                ending.peakKb(),
                signal == null ? ending.code() : null,
                signal);
    }

    private static @Nullable Integer signal(Ending ending) {
        var signal = ending.code() - SIGNAL_BASE;
        return signal >= 1 && signal <= SIGNAL_MAX ? signal : null;
    }
}
