/** Carrying a ledger elsewhere: out as a file with its chain, and in from one, after it was recomputed. */
@NullMarked
package world.azora.ledger.carry;

import org.jspecify.annotations.NullMarked;
