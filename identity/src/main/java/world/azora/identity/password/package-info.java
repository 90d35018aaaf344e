/** Hashes passwords and refuses the guessable. */
@NullMarked
package world.azora.identity.password;

import org.jspecify.annotations.NullMarked;
