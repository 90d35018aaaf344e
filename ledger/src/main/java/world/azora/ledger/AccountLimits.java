package world.azora.ledger;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Limits of what single accounts may hold. */
@HttpExchange("/internal/ledger/accounts/{account}/limits")
public interface AccountLimits {
    /**
     * Sets the limits of an account; false if there is no such account. A balance that is beyond them already stays, and
     * may only move towards them.
     */
    @PutExchange
    boolean limit(@PathVariable AccountId account, @RequestBody BalanceLimits limits);
}
