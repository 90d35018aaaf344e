package world.azora.ledger.statement;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.platform.web.Needs;

@RestController
final class AccountMomentController {
    private final Moments moments;

    AccountMomentController(Moments moments) {
        this.moments = moments;
    }

    /** The same address without a moment tells what the account holds now. */
    @Needs("ledger.read")
    @GetMapping(path = "/api/v1/ledger/accounts/{account}", params = "at")
    Moments.AccountAt account(Actor actor, @PathVariable AccountId account, @RequestParam Instant at) {
        actor.mustHave(LedgerPermission.READ);
        return moments.at(account, at).orElseThrow(() -> new Refusal(LedgerProblem.ACCOUNT_UNKNOWN));
    }
}
