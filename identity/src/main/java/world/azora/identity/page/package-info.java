/** Pages that need no JavaScript: how they look, speak and guard their forms. */
@NullMarked
package world.azora.identity.page;

import org.jspecify.annotations.NullMarked;
