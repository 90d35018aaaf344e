package world.azora.ledger;

/** What a transfer does. Money moves at once, or it is reserved first and moves, or does not, by a later transfer. */
public enum Step {
    /** Moves the amount. */
    POST,
    /** Reserves the amount on both accounts until it is captured, voided or expires. */
    HOLD,
    /** Moves all or part of what a hold reserved, and frees the rest. */
    CAPTURE,
    /** Frees what a hold reserved. */
    VOID,
    /** Frees what a hold reserved, because its time is over. */
    EXPIRE,
    /** Moves back what a transfer moved. */
    REVERSE;

    /** Whether money moves, so that both accounts get an entry. */
    public boolean moves() {
        return this == POST || this == CAPTURE || this == REVERSE;
    }

    /** Whether it ends a hold. */
    public boolean endsHold() {
        return this == CAPTURE || this == VOID || this == EXPIRE;
    }

    /** Whether it names the transfer that it follows. */
    public boolean follows() {
        return endsHold() || this == REVERSE;
    }
}
