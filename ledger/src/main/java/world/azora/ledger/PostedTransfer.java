package world.azora.ledger;

import java.time.Instant;
import world.azora.kernel.Sha256;

/**
 * A transfer that moved money.
 *
 * @param seq its number in its ledger, from 1 without gaps
 * @param postedAt when it was decided, in microseconds
 * @param hash its link in the ledger's chain: SHA-256 over the link before it and all of the transfer
 */
public record PostedTransfer(Transfer transfer, long seq, Instant postedAt, Sha256 hash) {}
