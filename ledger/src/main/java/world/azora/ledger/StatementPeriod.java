package world.azora.ledger;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import world.azora.kernel.Refusal;

/** From a moment until before another, in microseconds. */
public record StatementPeriod(Instant from, Instant to) {
    /** What the database can hold with room to spare. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public StatementPeriod {
        if (from.isBefore(Instant.EPOCH) || to.isAfter(LAST) || to.isBefore(from))
            throw new Refusal(LedgerProblem.STATEMENT_PERIOD_MALFORMED);
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads what a person asks for: moments (RFC 3339) or days (UTC), of which the last one is part of the period. Without
     * a beginning it is all since the account was opened, without an end all until now.
     */
    public static StatementPeriod parse(Optional<String> from, Optional<String> to, Clock clock) {
        return new StatementPeriod(
                from.map(text -> moment(text, 0)).orElse(Instant.EPOCH),
                to.map(text -> moment(text, 1)).orElseGet(clock::instant));
    }

    private static Instant moment(String text, int daysMore) {
        try {
            if (text.length() == "2026-11-20".length())
                return LocalDate.parse(text)
                        .plusDays(daysMore)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new Refusal(LedgerProblem.STATEMENT_PERIOD_MALFORMED);
        }
    }
}
