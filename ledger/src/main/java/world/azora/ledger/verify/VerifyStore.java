package world.azora.ledger.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.TransferId;
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
            SELECT id, kind, asset, may_overdraw, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor
              FROM ledger.account_state
             WHERE ledger = ?
            """;

    Map<AccountId, Booked> accounts(LedgerId ledger) throws SQLException {
        try (var statement = prepare(ACCOUNTS, ledger);
                var row = statement.executeQuery()) {
            var accounts = new HashMap<AccountId, Booked>();
            while (row.next()) accounts.put(LedgerRow.account(row, "id"), booked(row));
            return accounts;
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
                        row.getLong("version"),
                        row.getLong("debit_pending_minor"),
                        row.getLong("credit_pending_minor")));
            }
        }
    }

    private static final String REVERSED = """
            SELECT follows
              FROM ledger.transfer
             WHERE ledger = ?
               AND follows IS NOT NULL
               AND step = 'REVERSE'
            """;

    /** What the reversals say that they reverse. */
    Set<TransferId> reversed(LedgerId ledger) throws SQLException {
        try (var statement = prepare(REVERSED, ledger);
                var row = statement.executeQuery()) {
            var reversed = new HashSet<TransferId>();
            while (row.next()) reversed.add(LedgerRow.transfer(row, "follows"));
            return reversed;
        }
    }

    private static final String LINES = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at,
                   debit_version, debit_balance, debit_total, credit_version, credit_balance, credit_total
              FROM ledger.transfer
             WHERE ledger = ?
             ORDER BY seq
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

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(LedgerRow.kind(row), row.getString("asset"), row.getBoolean("may_overdraw"));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(
                LedgerRow.account(row, side),
                row.getLong(side + "_version"),
                row.getLong(side + "_balance"),
                Optional.of(row.getLong(side + "_total")));
    }
}
