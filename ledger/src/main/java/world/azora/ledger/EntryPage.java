package world.azora.ledger;

import java.util.List;

/** Entries of one account, newest first. If there are more, ask again before the version of the last one. */
public record EntryPage(List<Entry> items, boolean more) {
    public EntryPage {
        items = List.copyOf(items);
    }
}
