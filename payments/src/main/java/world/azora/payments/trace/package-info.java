/** What payments contributes to a trace. */
@NullMarked
package world.azora.payments.trace;

import org.jspecify.annotations.NullMarked;
