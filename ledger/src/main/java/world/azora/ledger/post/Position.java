package world.azora.ledger.post;

import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Balance;

/** An account as a batch has it so far: the stored one, and what the transfers before in the same batch did to it. */
record Position(
        AccountId id,
        AccountKind kind,
        String asset,
        boolean mayOverdraw,
        boolean closed,
        long debitMinor,
        long creditMinor,
        long version) {

    long balanceMinor() {
        return kind.balance(debitMinor, creditMinor);
    }

    /** Whether the balance stays at zero or above; a debit can only lower that of an account that grows by credits. */
    boolean covers(long minor, boolean debit) {
        return mayOverdraw || debit == kind.growsByDebits() || balanceMinor() >= minor;
    }

    boolean hasRoomFor(long minor, boolean debit) {
        return minor <= Balance.TOTAL_MINOR_MAX - (debit ? debitMinor : creditMinor);
    }

    Position debited(long minor) {
        return after(debitMinor + minor, creditMinor);
    }

    Position credited(long minor) {
        return after(debitMinor, creditMinor + minor);
    }

    private Position after(long debitMinorNow, long creditMinorNow) {
        return new Position(id, kind, asset, mayOverdraw, closed, debitMinorNow, creditMinorNow, version + 1);
    }
}
