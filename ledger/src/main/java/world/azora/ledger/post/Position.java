package world.azora.ledger.post;

import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Balance;

/**
 * An account as a batch has it so far: the stored one, and what the transfers before in the same batch did to it.
 *
 * @param minMinor what the balance may not fall below, {@code Long.MIN_VALUE} for no limit
 * @param maxMinor what it may not rise above, {@code Long.MAX_VALUE} for no limit
 */
record Position(
        AccountId id,
        AccountKind kind,
        String asset,
        boolean mayOverdraw,
        boolean closed,
        long debitMinor,
        long creditMinor,
        long version,
        long debitPendingMinor,
        long creditPendingMinor,
        long minMinor,
        long maxMinor) {

    long balanceMinor() {
        return kind.balance(debitMinor, creditMinor);
    }

    /** The balance as if everything that is reserved of it were gone. */
    private long leastMinor() {
        return balanceMinor() - (kind.growsByDebits() ? creditPendingMinor : debitPendingMinor);
    }

    /** The balance as if everything that is reserved for it had come. */
    private long mostMinor() {
        return balanceMinor() + (kind.growsByDebits() ? debitPendingMinor : creditPendingMinor);
    }

    /** Whether what is available stays at zero or above; a debit can only lower that of an account that grows by credits. */
    boolean covers(long minor, boolean debit) {
        return mayOverdraw || debit == kind.growsByDebits() || leastMinor() >= minor;
    }

    boolean hasRoomFor(long minor, boolean debit) {
        return minor
                <= Balance.TOTAL_MINOR_MAX
                        - (debit ? debitMinor + debitPendingMinor : creditMinor + creditPendingMinor);
    }

    boolean staysAboveMin(long minor, boolean debit) {
        return debit == kind.growsByDebits() || minMinor == Long.MIN_VALUE || leastMinor() - minor >= minMinor;
    }

    boolean staysBelowMax(long minor, boolean debit) {
        return debit != kind.growsByDebits() || maxMinor == Long.MAX_VALUE || mostMinor() + minor <= maxMinor;
    }

    Position moved(long minor, boolean debit) {
        return new Position(
                id,
                kind,
                asset,
                mayOverdraw,
                closed,
                debitMinor + (debit ? minor : 0),
                creditMinor + (debit ? 0 : minor),
                version + 1,
                debitPendingMinor,
                creditPendingMinor,
                minMinor,
                maxMinor);
    }

    /** With so much more reserved on one side; with less, if it is negative. */
    Position reserved(long minor, boolean debit) {
        return new Position(
                id,
                kind,
                asset,
                mayOverdraw,
                closed,
                debitMinor,
                creditMinor,
                version,
                debitPendingMinor + (debit ? minor : 0),
                creditPendingMinor + (debit ? 0 : minor),
                minMinor,
                maxMinor);
    }
}
