/**
 * What graded work earns and what it buys: treasuries, reward rules, rewards, wallets, prices, payments and refunds. The
 * money itself is the ledger's; here stands why it moved.
 */
@NullMarked
package world.azora.payments;

import org.jspecify.annotations.NullMarked;
