package world.azora.ledger.read;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.Entry;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Statements;
import world.azora.ledger.TransferId;
import world.azora.ledger.TrialBalance;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class StatementController {
    private final Statements statements;
    private final StatementStore store;

    StatementController(Statements statements, StatementStore store) {
        this.statements = statements;
        this.store = store;
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/accounts/{account}/entries")
    Page<Entry> entries(Actor actor, @PathVariable AccountId account, PageRequest page) {
        actor.mustHave(LedgerPermission.READ);
        if (!store.hasAccount(account)) throw new Refusal(LedgerProblem.ACCOUNT_UNKNOWN);
        var before = page.after().map(StatementController::number).orElse(Long.MAX_VALUE);
        return page.page(store.entries(account, before, page.rows()), entry -> Long.toString(entry.version()));
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/transfers")
    Page<PostedTransfer> transfers(Actor actor, PageRequest page) {
        actor.mustHave(LedgerPermission.READ);
        var before = page.after().map(StatementController::number).orElse(Long.MAX_VALUE);
        return page.page(store.newest(LedgerId.MAIN, before, page.rows()), posted -> Long.toString(posted.seq()));
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/transfers/{transfer}")
    PostedTransfer transfer(Actor actor, @PathVariable TransferId transfer) {
        actor.mustHave(LedgerPermission.READ);
        return statements.find(transfer).orElseThrow(() -> new Refusal(LedgerProblem.TRANSFER_UNKNOWN));
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/trial-balance")
    TrialBalance trialBalance(Actor actor) {
        actor.mustHave(LedgerPermission.READ);
        return statements.trialBalance(LedgerId.MAIN);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
