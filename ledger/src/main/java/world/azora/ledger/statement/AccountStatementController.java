package world.azora.ledger.statement;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import world.azora.kernel.Actor;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.StatementDoor;
import world.azora.ledger.StatementQuery;
import world.azora.ledger.StatementView;
import world.azora.platform.web.Needs;
import world.azora.platform.web.PageRequest;

@RestController
final class AccountStatementController {
    private final StatementDoor door;

    AccountStatementController(AccountStatements statements, Clock clock) {
        this.door = new StatementDoor(statements, clock);
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/accounts/{account}/statement")
    @Nullable
    StatementView statement(
            Actor actor,
            @PathVariable AccountId account,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> format,
            @RequestParam Optional<String> lang,
            PageRequest page,
            NativeWebRequest exchange) {
        actor.mustHave(LedgerPermission.READ);
        return door.answer(account, Optional.empty(), new StatementQuery(from, to, format, lang, page), exchange);
    }
}
