/** Recomputing all books every night, and telling when they are not whole. */
@NullMarked
package world.azora.ledger.nightly;

import org.jspecify.annotations.NullMarked;
