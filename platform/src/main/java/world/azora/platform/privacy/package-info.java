/** How the modules tell, together, what is kept about a person. */
@NullMarked
package world.azora.platform.privacy;

import org.jspecify.annotations.NullMarked;
