/** From an unknown address to an account, by a mailed link. */
@NullMarked
package world.azora.identity.registration;

import org.jspecify.annotations.NullMarked;
