/** What was paid to whom in a period, held against the ledger, for whoever has to report it. */
@NullMarked
package world.azora.payments.payout;

import org.jspecify.annotations.NullMarked;
