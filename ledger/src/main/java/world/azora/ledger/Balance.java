package world.azora.ledger;

/**
 * What an account holds, in minor units of its asset.
 *
 * @param debitMinor the sum of all debits
 * @param creditMinor the sum of all credits
 * @param balanceMinor the difference on the account's normal side; below zero only if it may overdraw
 * @param version how many entries the account has
 * @param pendingInMinor what holds may still add to the balance
 * @param pendingOutMinor what holds have reserved of it
 * @param availableMinor the balance less what is reserved
 */
public record Balance(
        AccountId account,
        String asset,
        long debitMinor,
        long creditMinor,
        long balanceMinor,
        long version,
        long pendingInMinor,
        long pendingOutMinor,
        long availableMinor) {
    /** The most that an account's debits or credits may come to: what a JavaScript number still holds exactly. */
    public static final long TOTAL_MINOR_MAX = (1L << 53) - 1;

    /** One of which nothing is reserved. */
    public Balance(
            AccountId account, String asset, long debitMinor, long creditMinor, long balanceMinor, long version) {
        this(account, asset, debitMinor, creditMinor, balanceMinor, version, 0, 0, balanceMinor);
    }
}
