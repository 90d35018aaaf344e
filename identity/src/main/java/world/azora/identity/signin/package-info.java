/** From a password to a session, over HTTP: cookies for browsers, tokens for programs, limits for guessers. */
@NullMarked
package world.azora.identity.signin;

import org.jspecify.annotations.NullMarked;
