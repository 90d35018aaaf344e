package world.azora.ledger;

/**
 * What an account holds, in minor units of its asset.
 *
 * @param debitMinor the sum of all debits
 * @param creditMinor the sum of all credits
 * @param balanceMinor the difference on the account's normal side; below zero only if it may overdraw
 * @param version how many entries the account has
 */
public record Balance(
        AccountId account, String asset, long debitMinor, long creditMinor, long balanceMinor, long version) {
    /** The most that an account's debits or credits may come to: what a JavaScript number still holds exactly. */
    public static final long TOTAL_MINOR_MAX = (1L << 53) - 1;
}
