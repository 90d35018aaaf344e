/** How often somebody may ask. */
@NullMarked
package world.azora.edge.limit;

import org.jspecify.annotations.NullMarked;
