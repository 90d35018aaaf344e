package world.azora.payments.wallet;

import world.azora.kernel.Amount;
import world.azora.ledger.AccountId;

/** What a person holds: posted in the books, pending (nothing, as long as there are no holds), and free to spend. */
record Wallet(AccountId accountId, Amount posted, Amount pending, Amount available) {}
