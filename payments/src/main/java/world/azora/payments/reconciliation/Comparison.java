package world.azora.payments.reconciliation;

import static java.time.ZoneOffset.UTC;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.payments.OutsideMovement;

/**
 * Lays a file beside what we know. It only computes: what it is given is all there is.
 *
 * @param known our movements, by reference
 * @param settled the references that earlier files had
 */
record Comparison(List<FileLine> lines, Map<String, OutsideMovement> known, Set<String> settled) {
    /** Transfers between banks take days, and midnight is at another time there. */
    static final int DAYS_APART_MAX = 3;

    /** One item per line, in their order, then one for each of these movements that is missing in the file. */
    List<Item> items(List<OutsideMovement> due) {
        var items = new ArrayList<Item>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var repeated = settled.contains(line.reference()) || !seen.add(line.reference());
            items.add(item(items.size() + 1, line, repeated));
        }
        for (var movement : due)
            if (!seen.contains(movement.reference())) items.add(missing(items.size() + 1, movement));
        return items;
    }

    /** The lines whose money is taken to be paid out. */
    List<FileLine> booked(List<Item> items) {
        var booked = new ArrayList<FileLine>();
        // The items of the lines come first, in the order of the lines.
        for (var index = 0; index < lines.size(); index++)
            if (items.get(index).status().isBooked()) booked.add(lines.get(index));
        return booked;
    }

    private Item item(int number, FileLine line, boolean repeated) {
        var ours = known.get(line.reference());
        var asset = ours == null ? Amount.TOKEN : ours.amount().asset();
        return new Item(
                number,
                line.line(),
                line.reference(),
                line.kind(),
                repeated ? ItemStatus.REPEATED : status(line, ours),
                new Amount(line.amountMinor(), asset),
                new Amount(line.feeMinor(), asset),
                line.date(),
                ours == null ? null : ours.amount(),
                null,
                null,
                null);
    }

    private static ItemStatus status(FileLine line, @Nullable OutsideMovement ours) {
        if (ours == null) return ItemStatus.UNKNOWN_HERE;
        if (ours.kind() != line.kind() || ours.amount().minor() != line.amountMinor()) return ItemStatus.AMOUNT_DIFFERS;
        var day = ours.at().atOffset(UTC).toLocalDate();
        var apart = Math.abs(ChronoUnit.DAYS.between(day, line.date()));
        return apart > DAYS_APART_MAX ? ItemStatus.DATE_DIFFERS : ItemStatus.MATCHED;
    }

    private static Item missing(int number, OutsideMovement ours) {
        return new Item(
                number,
                null,
                ours.reference(),
                ours.kind(),
                ItemStatus.MISSING_THERE,
                null,
                null,
                null,
                ours.amount(),
                null,
                null,
                null);
    }
}
