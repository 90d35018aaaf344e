/** Who may do what, as every module declares it. */
@NullMarked
package world.azora.platform.access;

import org.jspecify.annotations.NullMarked;
