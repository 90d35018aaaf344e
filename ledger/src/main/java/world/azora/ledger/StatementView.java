package world.azora.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Statement} as its readers get it: without a next cursor it is the last one. */
public record StatementView(
        Account account,
        Instant from,
        Instant to,
        long openingMinor,
        long closingMinor,
        long entries,
        List<Entry> items,
        @Nullable String nextCursor) {
    public StatementView {
        items = List.copyOf(items);
    }
}
