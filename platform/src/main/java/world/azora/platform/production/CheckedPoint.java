package world.azora.platform.production;

import java.util.LinkedHashMap;
import java.util.List;
import world.azora.platform.production.Finding.Outcome;

/** A check and what it found, as {@code azora doctor} prints it. */
public record CheckedPoint(String name, String english, String arabic, Outcome outcome, String reason, String remedy) {
    public static CheckedPoint of(ProductionCheck check) {
        var finding = check.check();
        return new CheckedPoint(
                check.name(), check.english(), check.arabic(), finding.outcome(), finding.reason(), finding.remedy());
    }

    /** One point a name: where a module can tell what elsewhere nothing could, its word counts; a failure counts most. */
    public static List<CheckedPoint> all(List<? extends ProductionCheck> checks) {
        var byName = new LinkedHashMap<String, CheckedPoint>();
        for (var check : checks) byName.merge(check.name(), of(check), CheckedPoint::graver);
        return List.copyOf(byName.values());
    }

    private static CheckedPoint graver(CheckedPoint one, CheckedPoint other) {
        return gravity(other.outcome) > gravity(one.outcome) ? other : one;
    }

    private static int gravity(Outcome outcome) {
        return switch (outcome) {
            case NOTHING_BEHIND_IT -> 0;
            case HOLDS -> 1;
            case WARNS -> 2;
            case FAILS -> 3;
        };
    }
}
