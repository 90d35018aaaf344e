/** The ledger as one bean, for other modules and other processes. */
@NullMarked
package world.azora.ledger.front;

import org.jspecify.annotations.NullMarked;
