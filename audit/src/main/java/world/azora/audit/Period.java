package world.azora.audit;

import java.time.LocalDate;
import world.azora.kernel.Refusal;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        check(from, to);
    }

    static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw new Refusal(AuditProblem.PERIOD_REVERSED);
        // PostgreSQL and DuckDB both hold these years; beyond them they differ.
        if (from.getYear() < 1 || to.getYear() > 9999) throw new Refusal(AuditProblem.PERIOD_REVERSED);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
