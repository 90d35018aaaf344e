package world.azora.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import world.azora.kernel.Refusal;

/** Whole days (UTC), the last one included. */
public record Days(LocalDate from, LocalDate to) {
    private static final int YEAR_MIN = 1970;
    private static final int YEAR_MAX = 9998;

    public Days {
        if (to.isBefore(from) || from.getYear() < YEAR_MIN || to.getYear() > YEAR_MAX)
            throw new Refusal(PaymentsProblem.PERIOD_MALFORMED);
    }

    public Instant start() {
        return from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first moment that is not in it any more. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
