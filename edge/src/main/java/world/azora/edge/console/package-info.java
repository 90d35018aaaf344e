/** The web console's files. */
@NullMarked
package world.azora.edge.console;

import org.jspecify.annotations.NullMarked;
