/** Opening and closing accounts, and what they hold. */
@NullMarked
package world.azora.ledger.account;

import org.jspecify.annotations.NullMarked;
