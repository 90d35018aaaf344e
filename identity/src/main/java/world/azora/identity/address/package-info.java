/** A person moves to another e-mail address, once that address has answered. */
@NullMarked
package world.azora.identity.address;

import org.jspecify.annotations.NullMarked;
