package world.azora.ledger;

import world.azora.kernel.Sha256;

/**
 * How far a ledger's chain reaches: the hash covers every transfer up to this seq.
 *
 * @param seq 0 in an empty ledger
 */
public record ChainHead(LedgerId ledger, long seq, Sha256 hash) {}
