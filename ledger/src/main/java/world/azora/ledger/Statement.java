package world.azora.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What happened to an account from one moment until before another, oldest first: opening balance plus entries is the
 * closing balance.
 *
 * @param openingMinor the balance before the first entry, on the account's normal side
 * @param closingMinor the balance after the last one
 * @param entries how many there are in all, of which the items are a part
 * @param more whether entries follow the last item
 */
public record Statement(
        Account account,
        Instant from,
        Instant to,
        long openingMinor,
        long closingMinor,
        long entries,
        List<Entry> items,
        boolean more) {
    public Statement {
        items = List.copyOf(items);
    }
}
