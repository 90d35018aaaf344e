package world.azora.ledger.front;

import org.springframework.context.annotation.Fallback;
import org.springframework.web.bind.annotation.RestController;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountLimits;
import world.azora.ledger.BalanceLimits;

/** Limits of accounts for calls of other processes. */
@RestController
@Fallback
final class LimitsFront implements AccountLimits {
    private final AccountLimits limits;

    LimitsFront(AccountLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean limit(AccountId account, BalanceLimits wanted) {
        return limits.limit(account, wanted);
    }
}
