package world.azora.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.OutsideMovement.Kind;

/**
 * A line of the file beside what we know of it, or what we know and no line tells.
 *
 * @param number within the reconciliation
 * @param line of the file; none if it is missing there
 * @param resolvedBy nobody if a later file resolved it
 */
record Item(
        int number,
        @Nullable Integer line,
        String reference,
        Kind kind,
        ItemStatus status,
        @Nullable Amount theirs,
        @Nullable Amount fee,
        @Nullable LocalDate date,
        @Nullable Amount ours,
        @Nullable String note,
        @Nullable UserId resolvedBy,
        @Nullable Instant resolvedAt) {
    /** Whether somebody should look at it. */
    boolean isOpen() {
        return status != ItemStatus.MATCHED && resolvedAt == null;
    }
}
