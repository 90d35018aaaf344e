package world.azora.platform.production;

import java.util.List;
import java.util.stream.Collectors;
import world.azora.platform.production.Finding.Outcome;

/** Production mode was asked for, and something does not hold. The message names each point and what to do. */
public final class NotReadyForProduction extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotReadyForProduction(String message) {
        super(message);
    }

    /** Throws if one of them fails. */
    public static void unlessAllHold(List<CheckedPoint> points) {
        var failed = points.stream()
                .filter(point -> point.outcome() == Outcome.FAILS)
                .toList();
        if (failed.isEmpty()) return;
        throw new NotReadyForProduction(failed.stream()
                .map(point -> "  " + point.name() + ": " + point.reason() + " " + point.remedy())
                .collect(Collectors.joining(
                        "\n",
                        "Production mode (AZORA_PRODUCTION) refuses to start:\n",
                        "\nSee: azora doctor --production")));
    }
}
