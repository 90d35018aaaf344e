package world.azora.payments;

import world.azora.kernel.Amount;

/** Asks a second person before large amounts move. */
public interface Approvals {
    /** Whether an amount is so large that a second person must agree. */
    boolean needed(Amount amount);

    /**
     * Asks. To be called within the transaction that writes down what waits, so that neither exists without the other.
     * The same kind and subject again get the same id. The verdict comes to the {@link ApprovalHandler} of the kind.
     */
    ApprovalId propose(Proposal proposal);
}
