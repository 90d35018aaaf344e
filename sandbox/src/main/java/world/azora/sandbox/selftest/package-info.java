/** Whether this machine's sandbox holds: hostile programs are run at the start, and nobody else's before all are stopped. */
@NullMarked
package world.azora.sandbox.selftest;

import org.jspecify.annotations.NullMarked;
