/** Walks what led to what, through all modules. */
@NullMarked
package world.azora.audit.trace;

import org.jspecify.annotations.NullMarked;
