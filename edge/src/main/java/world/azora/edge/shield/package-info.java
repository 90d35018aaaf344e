/** The filter chain, and the headers that tell browsers what to refuse. */
@NullMarked
package world.azora.edge.shield;

import org.jspecify.annotations.NullMarked;
