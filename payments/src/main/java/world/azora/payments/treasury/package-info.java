/** The treasury of each course: who put how much into it, and what is left. */
@NullMarked
package world.azora.payments.treasury;

import org.jspecify.annotations.NullMarked;
