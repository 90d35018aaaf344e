package world.azora.payments;

import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;

/** What came of an attempt to move tokens. It is final: the same attempt never comes to anything else. */
public sealed interface Movement {
    /** The tokens are where they should be, whether by this call or by an earlier one. */
    record Done(TransferId transfer) implements Movement {}

    /** Nothing moved, and nothing will by this attempt. */
    record Refused(TransferOutcome.Reason reason) implements Movement {
        /** Whether the account that should have paid held too little. */
        public boolean forLackOfFunds() {
            return reason == TransferOutcome.Reason.INSUFFICIENT_FUNDS;
        }
    }
}
