package world.azora.ledger.verify;

import world.azora.kernel.Sha256;

/** Where the ledger's head says that the chain ends. */
record End(long seq, Sha256 hash) {}
