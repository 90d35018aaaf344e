package world.azora.ledger.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.row.LedgerRow;

/** The verifier's statements, on one connection and so in one snapshot. */
final class VerifyStore {
    /** So many rows are in memory at a time. */
    private static final int ROWS_AT_A_TIME = 2_000;

    private final Connection connection;

    VerifyStore(Connection connection) {
        this.connection = connection;
    }

    private static final String ACCOUNTS = """
            SELECT id, kind, debit_minor, credit_minor, version
              FROM ledger.account
             WHERE ledger = ?
            """;

    Map<AccountId, AccountKind> kinds(LedgerId ledger) throws SQLException {
        try (var statement = prepare(ACCOUNTS, ledger);
                var row = statement.executeQuery()) {
            var kinds = new HashMap<AccountId, AccountKind>();
            while (row.next()) kinds.put(LedgerRow.account(row, "id"), LedgerRow.kind(row));
            return kinds;
        }
    }

    void forEachStored(LedgerId ledger, Consumer<Sums> seen) throws SQLException {
        try (var statement = prepare(ACCOUNTS, ledger);
                var row = statement.executeQuery()) {
            while (row.next()) {
                seen.accept(new Sums(
                        LedgerRow.account(row, "id"),
                        row.getLong("debit_minor"),
                        row.getLong("credit_minor"),
                        row.getLong("version")));
            }
        }
    }

    private static final String LINES = """
            SELECT t.ledger, t.seq, t.id, t.debit, t.credit, t.amount_minor, t.asset, t.code, t.cause, t.posted_at, t.hash,
                   d.account AS debit_account, d.version AS debit_version,
                   d.amount_minor AS debit_amount, d.balance_minor AS debit_balance,
                   c.account AS credit_account, c.version AS credit_version,
                   c.amount_minor AS credit_amount, c.balance_minor AS credit_balance
              FROM ledger.transfer t
              LEFT JOIN ledger.entry d ON d.ledger = t.ledger AND d.seq = t.seq AND d.debit
              LEFT JOIN ledger.entry c ON c.ledger = t.ledger AND c.seq = t.seq AND NOT c.debit
             WHERE t.ledger = ?
             ORDER BY t.seq
            """;

    /** Every transfer, oldest first. */
    void forEachLine(LedgerId ledger, Consumer<Line> seen) throws SQLException {
        try (var statement = prepare(LINES, ledger);
                var row = statement.executeQuery()) {
            while (row.next()) {
                seen.accept(new Line(row.getLong("seq"), posted(row), side(row, "debit"), side(row, "credit")));
            }
        }
    }

    private static final String FIRST_STRAY_ENTRY = """
            SELECT min(e.seq) AS seq
              FROM ledger.entry e
             WHERE e.ledger = ?
               AND NOT EXISTS (SELECT FROM ledger.transfer t WHERE t.ledger = e.ledger AND t.seq = e.seq)
            """;

    /** The seq of the first entry that no transfer accounts for. */
    Optional<Long> firstStrayEntry(LedgerId ledger) throws SQLException {
        try (var statement = prepare(FIRST_STRAY_ENTRY, ledger);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getObject("seq", Long.class)) : Optional.empty();
        }
    }

    private static final String HEAD = """
            SELECT seq, hash
              FROM ledger.head
             WHERE ledger = ?
            """;

    End head(LedgerId ledger) throws SQLException {
        try (var statement = prepare(HEAD, ledger);
                var row = statement.executeQuery()) {
            return row.next() ? new End(row.getLong("seq"), LedgerRow.hash(row, "hash")) : new End(0, Chain.START);
        }
    }

    private PreparedStatement prepare(String sql, LedgerId ledger) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_A_TIME);
        statement.setString(1, ledger.name());
        return statement;
    }

    private static Optional<PostedTransfer> posted(ResultSet row) throws SQLException {
        try {
            return Optional.of(LedgerRow.postedTransfer(row));
        } catch (Refusal _) {
            // Somebody wrote what no Transfer can hold.
            return Optional.empty();
        }
    }

    private static Optional<Side> side(ResultSet row, String prefix) throws SQLException {
        if (row.getObject(prefix + "_account") == null) return Optional.empty();
        return Optional.of(new Side(
                LedgerRow.account(row, prefix + "_account"),
                row.getLong(prefix + "_version"),
                row.getLong(prefix + "_amount"),
                row.getLong(prefix + "_balance")));
    }
}
