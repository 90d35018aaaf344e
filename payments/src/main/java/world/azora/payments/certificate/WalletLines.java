package world.azora.payments.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.Entry;
import world.azora.ledger.Statement;
import world.azora.ledger.StatementPeriod;
import world.azora.ledger.StatementRequest;
import world.azora.ledger.TransferId;
import world.azora.payments.Days;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.TokenBooks;

/** What the ledger has of a wallet in a period. */
final class WalletLines {
    private final TokenBooks books;
    private final AccountStatements statements;

    WalletLines(TokenBooks books, AccountStatements statements) {
        this.books = books;
        this.statements = statements;
    }

    /** The wallet's lines, oldest first, and its balances before and after them. */
    record Wallet(AccountId account, Amount opening, Amount closing, List<CertificateLine> lines) {
        Set<TransferId> transfers() {
            return lines.stream().map(CertificateLine::transferId).collect(Collectors.toUnmodifiableSet());
        }

        boolean addsUp() {
            var end = opening.minor();
            for (var line : lines) end += line.in().minor() - line.out().minor();
            return end == closing.minor();
        }
    }

    Wallet of(UserId person, Days days) {
        var account = books.wallet(person).account();
        var period = new StatementPeriod(days.start(), days.end());
        var statement = statement(account, period);
        var lines = new ArrayList<CertificateLine>();
        for (var entry : statement.items()) lines.add(line(entry));
        return new Wallet(account, tokens(statement.openingMinor()), tokens(statement.closingMinor()), lines);
    }

    private Statement statement(AccountId account, StatementPeriod period) {
        var request = new StatementRequest(account, period, 0, AccountStatements.PDF_ENTRIES_MAX);
        var statement = statements.statement(request).orElseThrow();
        if (statement.more())
            throw new Refusal(
                    PaymentsProblem.CERTIFICATE_TOO_LONG, Map.of("linesMax", AccountStatements.PDF_ENTRIES_MAX));
        return statement;
    }

    // A wallet is a liability: what is credited to it has come in.
    private static CertificateLine line(Entry entry) {
        var amount = Optional.of(entry.amount());
        return new CertificateLine(
                entry.postedAt(),
                entry.code(),
                entry.code(),
                entry.cause(),
                entry.transfer(),
                entry.debit() ? Optional.empty() : amount,
                entry.debit() ? amount : Optional.empty(),
                false);
    }

    private static Amount tokens(long minor) {
        return new Amount(minor, Amount.TOKEN);
    }
}
