package world.azora.ledger.carry;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.file.LedgerFile;
import world.azora.ledger.file.LedgerFile.AccountLine;
import world.azora.ledger.file.LedgerFile.HeadLine;
import world.azora.ledger.file.LedgerFile.Header;
import world.azora.ledger.file.LedgerFile.RefusalLine;
import world.azora.ledger.file.LedgerFile.TransferLine;
import world.azora.ledger.row.LedgerRow;

/** Reads a ledger from its first row to its last, on one connection and so in one snapshot. */
final class ExportStore {
    /** So many rows are in memory at a time. */
    private static final int ROWS_AT_A_TIME = 2_000;

    private final Connection connection;
    private final LedgerId ledger;

    ExportStore(Connection connection, LedgerId ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    /** What is done with each line. */
    @FunctionalInterface
    interface Taker {
        void take(Object line) throws IOException;
    }

    private static final String HEAD = """
            SELECT seq, hash
              FROM ledger.head
             WHERE ledger = ?
            """;

    Header header(Instant at) throws SQLException {
        try (var statement = prepare(HEAD);
                var row = statement.executeQuery()) {
            var written = row.next();
            return new Header(
                    LedgerFile.FORMAT,
                    LedgerFile.VERSION,
                    ledger,
                    at,
                    written ? row.getLong("seq") : 0,
                    written ? LedgerRow.hash(row, "hash") : Chain.START);
        }
    }

    private static final String ACCOUNTS = """
            SELECT ledger, id, name, kind, asset, may_overdraw, closed, min_minor, max_minor, opened_at, debit_minor,
                   credit_minor, version, debit_pending_minor, credit_pending_minor
              FROM ledger.account_state
             WHERE ledger = ?
             ORDER BY name
            """;

    void accounts(Taker taker) throws SQLException, IOException {
        each(ACCOUNTS, taker, ExportStore::account);
    }

    private static final String TRANSFERS = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at, debit_version, debit_balance, credit_version, credit_balance
              FROM ledger.transfer
             WHERE ledger = ?
             ORDER BY seq
            """;

    void transfers(Taker taker) throws SQLException, IOException {
        each(TRANSFERS, taker, ExportStore::transfer);
    }

    private static final String REFUSALS = """
            SELECT ledger, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at, reason, refused_at
              FROM ledger.refusal
             WHERE ledger = ?
             ORDER BY refused_at, id
            """;

    void refusals(Taker taker) throws SQLException, IOException {
        each(REFUSALS, taker, ExportStore::refusal);
    }

    private static final String HEADS = """
            SELECT jws
              FROM ledger.signed_head
             WHERE ledger = ?
             ORDER BY day
            """;

    void heads(Taker taker) throws SQLException, IOException {
        each(HEADS, taker, row -> new HeadLine(row.getString("jws")));
    }

    private interface Reader {
        Object read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Taker taker, Reader reader) throws SQLException, IOException {
        try (var statement = prepare(sql);
                var row = statement.executeQuery()) {
            while (row.next()) taker.take(reader.read(row));
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_A_TIME);
        statement.setString(1, ledger.name());
        return statement;
    }

    private static AccountLine account(ResultSet row) throws SQLException {
        var account = LedgerRow.account(row);
        return new AccountLine(
                account.id(),
                account.name(),
                account.kind(),
                account.asset(),
                account.mayOverdraw(),
                row.getBoolean("closed"),
                number(row, "min_minor"),
                number(row, "max_minor"),
                LedgerRow.instant(row, "opened_at"),
                row.getLong("debit_minor"),
                row.getLong("credit_minor"),
                row.getLong("version"),
                row.getLong("debit_pending_minor"),
                row.getLong("credit_pending_minor"));
    }

    private static TransferLine transfer(ResultSet row) throws SQLException {
        var posted = LedgerRow.postedTransfer(row);
        var transfer = posted.transfer();
        return new TransferLine(
                posted.seq(),
                transfer.id(),
                transfer.debit(),
                transfer.credit(),
                transfer.amount(),
                transfer.code(),
                transfer.cause(),
                transfer.step(),
                transfer.follows(),
                transfer.expiresAt(),
                posted.postedAt(),
                number(row, "debit_version"),
                number(row, "debit_balance"),
                number(row, "credit_version"),
                number(row, "credit_balance"),
                posted.hash());
    }

    private static RefusalLine refusal(ResultSet row) throws SQLException {
        var transfer = LedgerRow.transfer(row);
        return new RefusalLine(
                transfer.id(),
                transfer.debit(),
                transfer.credit(),
                transfer.amount(),
                transfer.code(),
                transfer.cause(),
                transfer.step(),
                transfer.follows(),
                transfer.expiresAt(),
                Reason.valueOf(row.getString("reason")),
                row.getObject("refused_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
