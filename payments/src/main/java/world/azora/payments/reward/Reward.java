package world.azora.payments.reward;

import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;
import world.azora.payments.Flow;

/**
 * An earning, and how far its payment has come.
 *
 * @param hash of the earning, as it was stored when it was earned
 * @param refusals how many attempts the ledger has refused so far
 * @param reserved whether it is paid from what was set aside for the learner, and not from what the treasury has left
 */
record Reward(
        Earning earning,
        Sha256 hash,
        RewardStatus status,
        int refusals,
        @Nullable TransferId transfer,
        boolean reserved) {
    /** The one to make next; of a paid reward, the one that paid it. */
    Attempt attempt() {
        return new Attempt(earning.id(), refusals);
    }

    Flow flow() {
        var course = earning.terms().course();
        return reserved
                ? new Flow.ReservedReward(course, earning.learner())
                : new Flow.Reward(course, earning.learner());
    }

    /** Whether what is stored is still what was stored when it happened. */
    boolean isVerified() {
        return hash.equals(earning.hash())
                && (transfer == null || transfer.equals(attempt().transfer()));
    }
}
