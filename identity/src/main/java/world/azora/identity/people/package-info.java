/** Tells other modules who somebody is. */
@NullMarked
package world.azora.identity.people;

import org.jspecify.annotations.NullMarked;
