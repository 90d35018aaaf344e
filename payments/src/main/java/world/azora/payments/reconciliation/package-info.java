/** Comparing the files of the payment provider with what we know, and booking what it paid out. */
@NullMarked
package world.azora.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
