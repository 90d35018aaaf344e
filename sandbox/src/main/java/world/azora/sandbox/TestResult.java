package world.azora.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of one test.
 *
 * @param stdout what was written until the end or the limit; bytes that are no UTF-8 are replaced by U+FFFD
 * @param truncated whether standard output or standard error was cut at the limit
 * @param cpuMs processor time of the program and its system calls, as far as it was seen: the last 5 ms may be missing
 * @param peakKb the most memory in use at a time, as far as it was seen; 0 if the program ended before it could be seen
 * @param exit the exit code, if it ended by itself
 * @param signal the number of the signal that ended it, if one did
 */
public record TestResult(
        String name,
        Verdict verdict,
        boolean hidden,
        int weight,
        String stdout,
        String stderr,
        boolean truncated,
        long wallMs,
        long cpuMs,
        long peakKb,
        @Nullable Integer exit,
        @Nullable Integer signal) {}
