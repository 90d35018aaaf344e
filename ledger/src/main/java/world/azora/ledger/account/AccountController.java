package world.azora.ledger.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountState;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class AccountController {
    private final AccountStore store;

    AccountController(AccountStore store) {
        this.store = store;
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/accounts")
    Page<AccountState> accounts(Actor actor, PageRequest page) {
        actor.mustHave(LedgerPermission.READ);
        var rows = store.list(LedgerId.MAIN, page.after().orElse(""), page.rows());
        return page.page(rows, state -> state.account().name());
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/accounts/{account}")
    AccountState account(Actor actor, @PathVariable AccountId account) {
        actor.mustHave(LedgerPermission.READ);
        return store.find(account).orElseThrow(() -> new Refusal(LedgerProblem.ACCOUNT_UNKNOWN));
    }
}
