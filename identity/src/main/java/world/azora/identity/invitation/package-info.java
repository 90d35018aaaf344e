/** Accounts that an administrator makes for others: one by one, or many from a file. */
@NullMarked
package world.azora.identity.invitation;

import org.jspecify.annotations.NullMarked;
