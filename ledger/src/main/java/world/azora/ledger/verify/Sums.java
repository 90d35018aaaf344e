package world.azora.ledger.verify;

import world.azora.ledger.AccountId;

/** All debits and credits of an account, how many there are, and what holds reserve on either side. */
record Sums(
        AccountId account,
        long debitMinor,
        long creditMinor,
        long version,
        long debitPendingMinor,
        long creditPendingMinor) {
    static Sums none(AccountId account) {
        return new Sums(account, 0, 0, 0, 0, 0);
    }

    Sums plus(long minor, boolean debit) {
        return new Sums(
                account,
                debitMinor + (debit ? minor : 0),
                creditMinor + (debit ? 0 : minor),
                version + 1,
                debitPendingMinor,
                creditPendingMinor);
    }

    Sums pending(long minor, boolean debit) {
        return new Sums(
                account,
                debitMinor,
                creditMinor,
                version,
                debitPendingMinor + (debit ? minor : 0),
                creditPendingMinor + (debit ? 0 : minor));
    }

    /** By how much debits and credits, posted and pending, differ, in minor units. */
    long distance(Sums other) {
        return Math.abs(debitMinor - other.debitMinor)
                + Math.abs(creditMinor - other.creditMinor)
                + Math.abs(debitPendingMinor - other.debitPendingMinor)
                + Math.abs(creditPendingMinor - other.creditPendingMinor);
    }
}
