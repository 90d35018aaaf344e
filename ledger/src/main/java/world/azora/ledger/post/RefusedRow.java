package world.azora.ledger.post;

import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome.Reason;

/** A refusal to write. */
record RefusedRow(Transfer transfer, Reason reason) {}
