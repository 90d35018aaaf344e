package world.azora.payments.treasury;

import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;

/** How funding a treasury can end. */
sealed interface FundingOutcome {
    /** The tokens are in, now or since the same order came before; this is what the treasury holds now. */
    record Funded(TransferId transferId, Amount balance) implements FundingOutcome {}

    /** The request id came before, with another order. */
    record KeyReused() implements FundingOutcome {}

    record UnknownCourse() implements FundingOutcome {}

    record Refused(TransferOutcome.Reason reason) implements FundingOutcome {}
}
