/** Double-entry books: accounts, transfers that sum to zero, stored outcomes and a chain of hashes. All that others see. */
@NullMarked
package world.azora.ledger;

import org.jspecify.annotations.NullMarked;
