/** Hashes passwords, refuses the guessable, measures strength, and keeps each person's with the last few before. */
@NullMarked
package world.azora.identity.password;

import org.jspecify.annotations.NullMarked;
