package world.azora.payments.treasury;

import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.FundingId;

/** How funding a treasury can end. */
sealed interface FundingOutcome {
    /** The tokens are in, now or since the same order came before; this is what the treasury holds now. */
    record Funded(FundingId funding, TransferId transferId, Amount balance) implements FundingOutcome {}

    /** It is large, so it waits for a second person; the treasury holds this meanwhile. */
    record Proposed(FundingId funding, Amount balance) implements FundingOutcome {}

    /** A second person refused it, or did not decide in time. */
    record NotApproved() implements FundingOutcome {}

    /** The request id came before, with another order. */
    record KeyReused() implements FundingOutcome {}

    record UnknownCourse() implements FundingOutcome {}

    record Refused(TransferOutcome.Reason reason) implements FundingOutcome {}
}
