/** The first administrator. */
@NullMarked
package world.azora.identity.setup;

import org.jspecify.annotations.NullMarked;
