/** How the modules tell, together, what led to what. */
@NullMarked
package world.azora.platform.trace;

import org.jspecify.annotations.NullMarked;
