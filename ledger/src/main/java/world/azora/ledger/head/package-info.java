/** Signing where the chains stand each day, with a key of this installation. */
@NullMarked
package world.azora.ledger.head;

import org.jspecify.annotations.NullMarked;
