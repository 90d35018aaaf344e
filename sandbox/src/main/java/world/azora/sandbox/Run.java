package world.azora.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.UserId;

/** A run as it stands. Results and record are there once it is finished. */
public record Run(
        RunId id,
        UserId person,
        RunStatus status,
        List<TestResult> results,
        @Nullable RunRecord record) {
    public Run {
        results = List.copyOf(results);
    }
}
