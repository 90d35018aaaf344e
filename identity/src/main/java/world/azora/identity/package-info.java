/** Who people are and whether they are signed in: accounts, passwords, sessions, tokens, the first set-up. */
@NullMarked
package world.azora.identity;

import org.jspecify.annotations.NullMarked;
