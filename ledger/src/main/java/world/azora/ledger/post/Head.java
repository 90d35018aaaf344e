package world.azora.ledger.post;

import world.azora.kernel.Sha256;

/**
 * The end of a ledger's chain.
 *
 * @param version changes with every write to the ledger, refusals included: two batchers cannot both start from one
 */
record Head(long version, long seq, Sha256 hash) {}
