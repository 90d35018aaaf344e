package world.azora.audit;

import java.time.Instant;
import java.time.LocalDate;
import world.azora.kernel.Text;

/** An audit of one client's books for one period, both days included. */
public record Engagement(
        EngagementId id,
        String name,
        String client,
        LocalDate periodStart,
        LocalDate periodEnd,
        EngagementStatus status,
        Instant at) {
    private static final int NAME_LENGTH_MAX = 200;

    public Engagement {
        name = Text.line(name, NAME_LENGTH_MAX);
        client = Text.line(client, NAME_LENGTH_MAX);
        Period.check(periodStart, periodEnd);
    }
}
