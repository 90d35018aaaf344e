package world.azora.ledger.verify;

import java.util.Optional;
import world.azora.ledger.AccountId;

/**
 * One of the two entries of a transfer, as stored.
 *
 * @param totalMinor all that the account was debited so far, or credited, whichever this entry does; empty where it is
 *     not kept, as in a file
 */
record Side(AccountId account, long version, long balanceMinor, Optional<Long> totalMinor) {
    /** Whether it says what was counted, which has a total. */
    boolean agreesWith(Side counted) {
        return equals(totalMinor.isPresent() ? counted : counted.withoutTotal());
    }

    private Side withoutTotal() {
        return new Side(account, version, balanceMinor, Optional.empty());
    }
}
