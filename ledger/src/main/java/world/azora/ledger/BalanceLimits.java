package world.azora.ledger;

import java.util.Optional;
import world.azora.kernel.Refusal;

/**
 * Between what an account's balance must stay, on its normal side, in minor units; absent for no limit. What is reserved
 * counts as if it had moved already.
 */
public record BalanceLimits(Optional<Long> minMinor, Optional<Long> maxMinor) {
    /** None. */
    public static final BalanceLimits NONE = new BalanceLimits(Optional.empty(), Optional.empty());

    public BalanceLimits {
        if (minMinor.orElse(Long.MIN_VALUE) > maxMinor.orElse(Long.MAX_VALUE))
            throw new Refusal(LedgerProblem.ACCOUNT_LIMITS_MALFORMED);
    }
}
