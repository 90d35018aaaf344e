package world.azora.audit.journal;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.AuditProblem;
import world.azora.audit.EngagementId;
import world.azora.audit.Engagements;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

@RestController
final class BalanceController {
    private static final int BALANCES_MAX = 100_000;
    private static final int BODY_BYTES_MAX = 32 << 20;
    private static final int ACCOUNT_LENGTH_MAX = 200;

    private final Engagements engagements;
    private final JournalFiles journals;
    private final BalanceStore balances;
    private final Transactions transactions;

    BalanceController(
            Engagements engagements, JournalFiles journals, BalanceStore balances, Transactions transactions) {
        this.engagements = engagements;
        this.journals = journals;
        this.balances = balances;
        this.transactions = transactions;
    }

    @Owned
    @GetMapping("/api/v1/engagements/{id}/completeness")
    Completeness completeness(Actor actor, @PathVariable EngagementId id) {
        var engagement = engagements.forReading(actor, id);
        var journal = journals.find(engagement.id()).orElseThrow(() -> new Refusal(AuditProblem.JOURNAL_MISSING));
        return journals.full(journal);
    }

    /** What the client says its accounts held before and after the period; it replaces what was sent before. */
    @BodyLimit(bytes = BODY_BYTES_MAX)
    @Needs("audit.work")
    @PutMapping("/api/v1/engagements/{id}/balances")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(Actor actor, @PathVariable EngagementId id, @RequestBody Sent body) {
        var engagement = engagements.forChange(actor, id);
        if (body.items.size() > BALANCES_MAX) throw new Refusal(AuditProblem.BALANCES_TOO_MANY);
        for (var balance : body.items) {
            Text.line(balance.account(), ACCOUNT_LENGTH_MAX);
            world.azora.kernel.Amount.zero(balance.asset());
            if (Math.abs(balance.openingMinor()) > CsvFormat.MINOR_MAX
                    || Math.abs(balance.closingMinor()) > CsvFormat.MINOR_MAX)
                throw new Refusal(AuditProblem.BALANCES_TOO_MANY);
        }
        transactions.run(() -> balances.replace(engagement.id(), BalanceStore.Source.SENT, body.items));
    }

    record Sent(List<AccountBalance> items) {}
}
