package world.azora.ledger.verify;

import world.azora.ledger.AccountId;

/** All debits and credits of an account, and how many. */
record Sums(AccountId account, long debitMinor, long creditMinor, long version) {
    static Sums none(AccountId account) {
        return new Sums(account, 0, 0, 0);
    }

    Sums plus(long minor, boolean debit) {
        return new Sums(account, debitMinor + (debit ? minor : 0), creditMinor + (debit ? 0 : minor), version + 1);
    }

    /** By how much debits and credits differ, in minor units. */
    long distance(Sums other) {
        return Math.abs(debitMinor - other.debitMinor) + Math.abs(creditMinor - other.creditMinor);
    }
}
