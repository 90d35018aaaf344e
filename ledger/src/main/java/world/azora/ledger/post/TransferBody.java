package world.azora.ledger.post;

import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.ledger.AccountId;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** A transfer as a person asks for it. The cause, where none is given, is that person. */
record TransferBody(
        Optional<TransferId> id,
        AccountId debit,
        AccountId credit,
        Amount amount,
        String code,
        Optional<String> cause) {
    /** @param unnamed the id, where none is given */
    Transfer transfer(Actor actor, TransferId unnamed) {
        return new Transfer(
                LedgerId.MAIN,
                id.orElse(unnamed),
                debit,
                credit,
                amount,
                code,
                cause.orElseGet(() -> actor.id().toString()));
    }
}
