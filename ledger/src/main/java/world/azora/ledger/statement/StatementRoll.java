package world.azora.ledger.statement;

import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.ledger.Account;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.PaperOutcome;
import world.azora.ledger.PaperRequest;
import world.azora.ledger.Statement;
import world.azora.ledger.StatementPeriod;
import world.azora.ledger.StatementRequest;
import world.azora.ledger.statement.MomentStore.Range;

/** Puts statements together. As a {@code @RestController} it also answers other processes. */
@RestController
final class StatementRoll implements AccountStatements {
    private final MomentStore store;

    StatementRoll(MomentStore store) {
        this.store = store;
    }

    @Override
    public Optional<Statement> statement(StatementRequest request) {
        var size = Math.clamp(request.limit(), 1, ROWS_MAX);
        return store.account(request.account())
                .map(account -> read(account, request.period(), request.afterVersion(), size));
    }

    @Override
    public PaperOutcome paper(PaperRequest request) {
        var found = store.account(request.account());
        if (found.isEmpty()) return new PaperOutcome.UnknownAccount();
        return switch (request.format()) {
            case PDF -> pdf(found.get(), request);
            case CSV, JSON -> csv(found.get(), request);
        };
    }

    private PaperOutcome pdf(Account account, PaperRequest request) {
        var statement = read(account, request.period(), 0, PDF_ENTRIES_MAX);
        if (statement.more()) return new PaperOutcome.TooLong(PDF_ENTRIES_MAX);
        return new PaperOutcome.Part(StatementPdf.render(statement, request), Optional.empty());
    }

    private PaperOutcome csv(Account account, PaperRequest request) {
        var statement = read(account, request.period(), request.afterVersion().orElse(0L), ROWS_MAX);
        var bytes = StatementCsv.part(statement, request.afterVersion().isEmpty());
        return new PaperOutcome.Part(
                bytes,
                statement.more() ? Optional.of(statement.items().getLast().version()) : Optional.empty());
    }

    private Statement read(Account account, StatementPeriod period, long afterVersion, int size) {
        var opening = store.versionBefore(account.id(), period.from());
        var closing = store.versionBefore(account.id(), period.to());
        var rows = store.entries(account.id(), new Range(Math.max(opening, afterVersion), closing), size + 1);
        return new Statement(
                account,
                period.from(),
                period.to(),
                store.balance(account.id(), opening),
                store.balance(account.id(), closing),
                closing - opening,
                rows.subList(0, Math.min(size, rows.size())),
                rows.size() > size);
    }
}
