package world.azora.payments.reconciliation;

import java.time.LocalDate;
import world.azora.payments.OutsideMovement.Kind;

/**
 * A line of the provider's file.
 *
 * @param line in the file; the heading is line 1
 * @param reference ours, of a payment or a refund
 * @param feeMinor what the provider kept for itself
 */
record FileLine(int line, String reference, Kind kind, long amountMinor, long feeMinor, LocalDate date) {
    /** What it adds to what the provider pays out, before its fee. */
    long signedMinor() {
        return kind == Kind.CAPTURE ? amountMinor : -amountMinor;
    }
}
