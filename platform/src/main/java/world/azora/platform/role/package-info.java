/** Which parts of Azora run in this process. */
@NullMarked
package world.azora.platform.role;

import org.jspecify.annotations.NullMarked;
