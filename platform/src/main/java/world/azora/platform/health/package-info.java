/** How a module says whether it can do its work. */
@NullMarked
package world.azora.platform.health;

import org.jspecify.annotations.NullMarked;
