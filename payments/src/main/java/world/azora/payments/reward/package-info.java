/** What exercises pay, and paying it exactly once. */
@NullMarked
package world.azora.payments.reward;

import org.jspecify.annotations.NullMarked;
