/** What payments keeps about a person, for that person; balances and entries come from the ledger. */
@NullMarked
package world.azora.payments.privacy;

import org.jspecify.annotations.NullMarked;
