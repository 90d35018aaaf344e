package world.azora.ledger;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The accounts of the ledgers. Part of {@link Ledger}, which is what others ask for. */
public interface Accounts {
    /** The most accounts of one page. */
    int ACCOUNTS_MAX = 1000;

    /** Opening the same account again is answered with {@code AlreadyOpen}. */
    @PostExchange("/accounts")
    AccountOutcome open(@RequestBody Account account);

    /** Closes an empty account for good: transfers to and from it are refused from then on. */
    @PostExchange("/accounts/{account}/closing")
    CloseOutcome close(@PathVariable AccountId account);

    @GetExchange("/accounts/{account}")
    Optional<Account> account(@PathVariable AccountId account);

    @GetExchange("/accounts/{account}/balance")
    Optional<Balance> balance(@PathVariable AccountId account);

    /** Accounts sorted by name, from the first after a name ({@code ""} for the start), at most {@link #ACCOUNTS_MAX}. */
    @GetExchange("/ledgers/{ledger}/accounts")
    AccountPage accounts(@PathVariable LedgerId ledger, @RequestParam String afterName, @RequestParam int limit);
}
