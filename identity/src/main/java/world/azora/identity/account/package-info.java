/** Accounts as people see their own, and as administrators see all. */
@NullMarked
package world.azora.identity.account;

import org.jspecify.annotations.NullMarked;
