package world.azora.ledger;

import java.util.List;

/** All accounts with their debits and credits, and per asset the sums, whose difference is zero in books that are whole. */
public record TrialBalance(List<Line> items, List<Total> totals) {
    public TrialBalance {
        items = List.copyOf(items);
        totals = List.copyOf(totals);
    }

    /** Whether debits equal credits in every asset. */
    public boolean isEven() {
        return totals.stream().allMatch(total -> total.differenceMinor == 0);
    }

    /** One account. */
    public record Line(
            AccountId account, String name, AccountKind kind, String asset, long debitMinor, long creditMinor) {}

    /** One asset; the difference is debits minus credits. */
    public record Total(String asset, long debitMinor, long creditMinor, long differenceMinor) {}
}
