/** Passkeys: their registration, their use at the sign-in, their list. */
@NullMarked
package world.azora.identity.passkey;

import org.jspecify.annotations.NullMarked;
