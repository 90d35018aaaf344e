/** Buying a course with tokens, and giving the tokens back. */
@NullMarked
package world.azora.payments.payment;

import org.jspecify.annotations.NullMarked;
