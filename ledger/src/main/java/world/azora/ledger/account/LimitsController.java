package world.azora.ledger.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountLimits;
import world.azora.ledger.BalanceLimits;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.platform.web.Needs;

/**
 * Limits of single accounts. A change needs no {@code If-Match}: it says both limits, and what else is versioned of an
 * account moves with every transfer.
 */
@RestController
final class LimitsController {
    private final AccountLimits limits;
    private final AccountStore store;

    LimitsController(AccountLimits limits, AccountStore store) {
        this.limits = limits;
        this.store = store;
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/accounts/{account}/limits")
    BalanceLimits get(Actor actor, @PathVariable AccountId account) {
        actor.mustHave(LedgerPermission.READ);
        return store.limits(account).orElseThrow(() -> new Refusal(LedgerProblem.ACCOUNT_UNKNOWN));
    }

    @Needs("ledger.post")
    @PutMapping("/api/v1/ledger/accounts/{account}/limits")
    BalanceLimits set(Actor actor, @PathVariable AccountId account, @RequestBody BalanceLimits wanted) {
        actor.mustHave(LedgerPermission.POST);
        if (!limits.limit(account, wanted)) throw new Refusal(LedgerProblem.ACCOUNT_UNKNOWN);
        return wanted;
    }
}
