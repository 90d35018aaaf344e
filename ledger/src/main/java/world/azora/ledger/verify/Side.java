package world.azora.ledger.verify;

import world.azora.ledger.AccountId;

/** One of the two entries of a transfer, as stored. */
record Side(AccountId account, long version, long balanceMinor) {}
