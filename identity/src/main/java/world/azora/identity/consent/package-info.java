/** What people let other tools know of them. */
@NullMarked
package world.azora.identity.consent;

import org.jspecify.annotations.NullMarked;
