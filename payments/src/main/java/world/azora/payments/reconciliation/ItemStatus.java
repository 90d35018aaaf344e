package world.azora.payments.reconciliation;

/** How what the provider's file says and what we know fit together. */
enum ItemStatus {
    /** Reference, amount and date agree. */
    MATCHED,
    /** The money agrees, the dates are further apart than transfers take. It is booked, and somebody should look. */
    DATE_DIFFERS,
    AMOUNT_DIFFERS,
    /** The file has what we know nothing of. */
    UNKNOWN_HERE,
    /** We know of what the file should have, and it has not. */
    MISSING_THERE,
    /** This file or an earlier one has it already. */
    REPEATED;

    /** Whether the money is taken to be paid out. */
    boolean isBooked() {
        return this == MATCHED || this == DATE_DIFFERS;
    }
}
