package world.azora.ledger;

import java.time.Instant;

/**
 * What an account held at a moment, in minor units of its asset, on its normal side.
 *
 * @param at the moment; what was posted in its very microsecond counts
 * @param version how many entries the account had
 * @param pendingInMinor what holds of that moment could still add
 * @param pendingOutMinor what holds of that moment had reserved
 * @param availableMinor the balance less what was reserved
 */
public record BalanceAt(
        AccountId account,
        String asset,
        Instant at,
        long version,
        long balanceMinor,
        long pendingInMinor,
        long pendingOutMinor,
        long availableMinor) {}
