/** Who asks, and whether it was the person's own idea. */
@NullMarked
package world.azora.edge.access;

import org.jspecify.annotations.NullMarked;
