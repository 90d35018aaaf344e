/** How rows of the ledger's tables become records, for the stores of every feature. */
@NullMarked
package world.azora.ledger.row;

import org.jspecify.annotations.NullMarked;
