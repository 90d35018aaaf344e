package world.azora.payments.wallet;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.Actor;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.StatementDoor;
import world.azora.ledger.StatementQuery;
import world.azora.ledger.StatementView;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.PageRequest;

/** The statement of one's own wallet; of another's account it is to be had from the ledger, by those who may read it. */
@RestController
final class WalletStatementController {
    private final Wallets wallets;
    private final People people;
    private final StatementDoor door;

    WalletStatementController(Wallets wallets, People people, AccountStatements statements, Clock clock) {
        this.wallets = wallets;
        this.people = people;
        this.door = new StatementDoor(statements, clock);
    }

    @AnySession
    @GetMapping("/api/v1/wallet/statement")
    @Nullable
    StatementView statement(
            Actor actor,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> format,
            @RequestParam Optional<String> lang,
            PageRequest page,
            NativeWebRequest exchange) {
        var wallet = wallets.of(actor.id()).accountId();
        var holder = people.find(actor.id()).map(Person::displayName);
        return door.answer(wallet, holder, new StatementQuery(from, to, format, lang, page), exchange);
    }
}
