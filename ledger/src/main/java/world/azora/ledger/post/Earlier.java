package world.azora.ledger.post;

import java.time.Instant;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

/** What an id was used for before, and how that ended. */
record Earlier(Transfer transfer, TransferOutcome outcome) {
    TransferOutcome replay(Transfer again, Instant now) {
        if (!again.equals(transfer)) return new Refused(again.id(), Reason.ID_REUSED, now);
        return outcome instanceof Posted(var posted) ? new AlreadyPosted(posted) : outcome;
    }
}
