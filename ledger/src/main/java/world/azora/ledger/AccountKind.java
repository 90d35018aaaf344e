package world.azora.ledger;

/** The five kinds of account of double-entry bookkeeping. The kind says on which side the account grows. */
public enum AccountKind {
    ASSET(true),
    LIABILITY(false),
    EQUITY(false),
    INCOME(false),
    EXPENSE(true);

    private final boolean debitNormal;

    AccountKind(boolean debitNormal) {
        this.debitNormal = debitNormal;
    }

    /** Whether its normal side is the debit side. */
    public boolean growsByDebits() {
        return debitNormal;
    }

    /** The balance on the normal side: what an asset or an expense has in debits, all others in credits. */
    public long balance(long debitMinor, long creditMinor) {
        return debitNormal ? debitMinor - creditMinor : creditMinor - debitMinor;
    }
}
