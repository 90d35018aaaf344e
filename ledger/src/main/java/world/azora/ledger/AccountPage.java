package world.azora.ledger;

import java.util.List;

/** Accounts of one ledger, sorted by name. If there are more, ask again after the name of the last one. */
public record AccountPage(List<AccountState> items, boolean more) {
    public AccountPage {
        items = List.copyOf(items);
    }
}
