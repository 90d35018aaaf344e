package world.azora.ledger;

import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;

/**
 * What came of recomputing a ledger from its transfers.
 *
 * @param transfers how many transfers were read
 * @param headSeq the seq of the last transfer as the ledger's head has it, 0 in an empty ledger
 * @param headHash the hash of the last transfer as the ledger's head has it
 * @param whole whether chain, entries and balances all agree
 * @param brokenAtSeq the first seq whose hash, entries or presence is wrong; absent if whole, or if only a balance is off
 * @param differenceMinor by how much stored balances differ from the recomputed ones, summed over all accounts
 */
public record ChainReport(
        LedgerId ledger,
        long transfers,
        long headSeq,
        Sha256 headHash,
        boolean whole,
        @Nullable Long brokenAtSeq,
        long differenceMinor) {}
