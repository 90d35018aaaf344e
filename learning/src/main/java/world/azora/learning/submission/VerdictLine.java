package world.azora.learning.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.sandbox.Verdict;

/** How one test of a submission ended. */
record VerdictLine(
        String name,
        Verdict verdict,
        boolean hidden,
        @JsonUnwrapped @Nullable Shown shown,
        long wallMs,
        long cpuMs) {
    /** What was read and written; missing for hidden tests. */
    record Shown(String stdin, String expected, String stdout, String stderr) {}

    /** The lines as a learner may see them: a hidden test has a number instead of its name, and no contents. */
    static List<VerdictLine> veiled(List<VerdictLine> lines) {
        var veiled = new ArrayList<VerdictLine>();
        var hiddenCount = 0;
        for (var line : lines) {
            if (line.hidden) hiddenCount++;
            veiled.add(line.hidden ? line.veiled(hiddenCount) : line);
        }
        return veiled;
    }

    private VerdictLine veiled(int number) {
        return new VerdictLine("Hidden test " + number, verdict, true, null, wallMs, cpuMs);
    }
}
