/** What courses cost. */
@NullMarked
package world.azora.payments.price;

import org.jspecify.annotations.NullMarked;
