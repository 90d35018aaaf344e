package world.azora.platform.production;

import java.util.List;
import world.azora.platform.production.Finding.Outcome;

/** A check and what it found, as {@code azora doctor} prints it. */
public record CheckedPoint(String name, String english, String arabic, Outcome outcome, String reason, String remedy) {
    public static CheckedPoint of(ProductionCheck check) {
        var finding = check.check();
        return new CheckedPoint(
                check.name(), check.english(), check.arabic(), finding.outcome(), finding.reason(), finding.remedy());
    }

    public static List<CheckedPoint> all(List<? extends ProductionCheck> checks) {
        return checks.stream().map(CheckedPoint::of).toList();
    }
}
