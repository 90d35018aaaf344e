package world.azora.payments.reconciliation;

import java.time.Instant;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.payments.ReconciliationId;

/** A file of the provider that was compared with the books. */
record Reconciliation(
        ReconciliationId id, Sha256 fileHash, int lines, String asset, Totals totals, UserId by, Instant at) {}
