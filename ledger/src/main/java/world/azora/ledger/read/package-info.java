/** Reading what was posted: entries, transfers, the trial balance, and the ledger's part in traces. */
@NullMarked
package world.azora.ledger.read;

import org.jspecify.annotations.NullMarked;
