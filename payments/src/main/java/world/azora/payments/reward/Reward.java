package world.azora.payments.reward;

import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;

/**
 * An earning, and how far its payment has come.
 *
 * @param hash of the earning, as it was stored when it was earned
 * @param refusals how many attempts the ledger has refused so far
 */
record Reward(
        Earning earning,
        Sha256 hash,
        RewardStatus status,
        int refusals,
        @Nullable TransferId transfer) {
    /** The one to make next; of a paid reward, the one that paid it. */
    Attempt attempt() {
        return new Attempt(earning.id(), refusals);
    }

    /** Whether what is stored is still what was stored when it happened. */
    boolean isVerified() {
        return hash.equals(earning.hash())
                && (transfer == null || transfer.equals(attempt().transfer()));
    }
}
