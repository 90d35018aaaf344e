package world.azora.payments.reconciliation;

import java.time.Instant;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.payments.ReconciliationId;

/**
 * A reconciliation as people see it. Sums may be below zero, so they are numbers of minor units.
 *
 * @param matched how many items agree
 * @param open how many items somebody should look at
 */
record ReconciliationView(
        ReconciliationId id, Sha256 fileHash, int lines, long matched, long open, Sums totals, UserId by, Instant at) {
    record Sums(
            String asset,
            long fileMinor,
            long fileFeeMinor,
            long bookedMinor,
            long bookedFeeMinor,
            long expectedMinor,
            long clearingMinor,
            long differenceMinor) {}

    /** How many items a reconciliation has of which sort. */
    record Counts(long matched, long open) {}

    static ReconciliationView of(Reconciliation done, Counts counts) {
        var totals = done.totals();
        var sums = new Sums(
                done.asset(),
                totals.fileMinor(),
                totals.fileFeeMinor(),
                totals.bookedMinor(),
                totals.bookedFeeMinor(),
                totals.expectedMinor(),
                totals.clearingMinor(),
                totals.differenceMinor());
        return new ReconciliationView(
                done.id(), done.fileHash(), done.lines(), counts.matched, counts.open, sums, done.by(), done.at());
    }
}
