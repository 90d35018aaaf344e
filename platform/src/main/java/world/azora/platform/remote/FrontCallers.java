package world.azora.platform.remote;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which role may call which front. It follows who may import whom (ARCHITECTURE.md); what is not listed is refused. The
 * first line that fits counts.
 */
public final class FrontCallers {
    private record Line(String beginning, Set<String> callers) {}

    private static final List<Line> LINES = List.of(
            line("/internal/ledger/trace", "audit"),
            line("/internal/sandbox/trace", "audit"),
            line("/internal/learning/trace", "audit"),
            line("/internal/payments/trace", "audit"),
            line("/internal/audit/trace", "audit"),
            line("/internal/audit/paper-signing", "payments"),
            line("/internal/sandbox/personal-data", "identity"),
            line("/internal/learning/personal-data", "identity"),
            line("/internal/payments/personal-data", "identity"),
            line("/internal/audit/personal-data", "identity"),
            line("/internal/learning/run-finished", "sandbox"),
            line("/internal/payments/exercise-passed", "learning"),
            line("/internal/payments/enrolments", "learning"),
            line("/internal/payments/grade-changed", "learning"),
            line("/internal/payments/broken-books", "ledger"),
            line("/internal/identity", "edge", "learning", "payments", "audit"),
            line("/internal/ledger", "payments", "audit"),
            line("/internal/sandbox", "learning", "audit"),
            line("/internal/learning", "payments"));

    /** The only role that forwards what people ask. */
    private static final String EDGE = "edge";

    private static final String HEALTH = "/health/ready";

    private FrontCallers() {}

    /** Whether a process of these roles may call this address. */
    public static boolean mayCall(Set<String> roles, String path) {
        if (path.equals(HEALTH)) return !roles.isEmpty();
        if (!isBelow(path, "/internal")) return roles.contains(EDGE);
        return LINES.stream()
                .filter(line -> isBelow(path, line.beginning()))
                .findFirst()
                .map(line -> !Collections.disjoint(line.callers(), roles))
                .orElse(false);
    }

    private static boolean isBelow(String path, String beginning) {
        return path.equals(beginning) || path.startsWith(beginning + "/");
    }

    private static Line line(String beginning, String... callers) {
        return new Line(beginning, Set.of(callers));
    }
}
