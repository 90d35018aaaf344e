package world.azora.audit.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import world.azora.audit.CompletenessSummary;

/**
 * Whether opening balance and journal give the closing balance of every account: only then is the journal all there.
 *
 * @param items those that differ first; the first {@link #ITEMS_MAX}
 * @param complete whether none differs, over all accounts
 */
record Completeness(
        List<Item> items, boolean complete, @JsonIgnore CompletenessSummary summary) {
    static final int ITEMS_MAX = 10_000;

    Completeness {
        items = List.copyOf(items);
    }

    /**
     * One account. Balances are debits minus credits.
     *
     * @param closingMinor absent if nobody has said what it should be; then the difference is too
     */
    record Item(
            String account,
            String asset,
            long openingMinor,
            long debitMinor,
            long creditMinor,
            long expectedClosingMinor,
            @Nullable Long closingMinor,
            @Nullable Long differenceMinor) {
        @JsonIgnore
        boolean isRight() {
            return differenceMinor != null && differenceMinor == 0;
        }
    }

    static Completeness of(List<Movement> movements, List<AccountBalance> balances) {
        var movementOf = new HashMap<Key, Movement>();
        for (var movement : movements) movementOf.put(new Key(movement.account(), movement.asset()), movement);
        var balanceOf = new HashMap<Key, AccountBalance>();
        for (var balance : balances) balanceOf.put(new Key(balance.account(), balance.asset()), balance);

        var keys = new TreeSet<>(Comparator.comparing(Key::account).thenComparing(Key::asset));
        keys.addAll(movementOf.keySet());
        keys.addAll(balanceOf.keySet());
        var items = new ArrayList<Item>();
        for (var key : keys) items.add(item(key, movementOf, balanceOf.get(key)));
        var differing = items.stream().filter(item -> !item.isRight()).count();
        var summary = new CompletenessSummary(items.size(), differing);
        items.sort(Comparator.comparing(Item::isRight));
        return new Completeness(items.subList(0, Math.min(items.size(), ITEMS_MAX)), summary.complete(), summary);
    }

    private record Key(String account, String asset) {}

    private static Item item(Key key, Map<Key, Movement> movements, @Nullable AccountBalance balance) {
        var movement = movements.getOrDefault(key, new Movement(key.account, key.asset, 0, 0));
        var opening = balance == null ? 0 : balance.openingMinor();
        var expected = opening + movement.debitMinor() - movement.creditMinor();
        return new Item(
                key.account,
                key.asset,
                opening,
                movement.debitMinor(),
                movement.creditMinor(),
                expected,
                balance == null ? null : balance.closingMinor(),
                balance == null ? null : balance.closingMinor() - expected);
    }
}
