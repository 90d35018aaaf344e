/** Proving that the books are whole, from the first transfer to the head. */
@NullMarked
package world.azora.ledger.verify;

import org.jspecify.annotations.NullMarked;
