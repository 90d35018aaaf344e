package world.azora.ledger.post;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.ledger.row.LedgerRow;

/** What a batch is decided on, read on the batcher's own connection. */
final class BasisStore {
    private final Connection connection;

    BasisStore(Connection connection) {
        this.connection = connection;
    }

    private static final String ADD_HEAD = """
            INSERT INTO ledger.head (ledger, version, seq, hash)
            VALUES (?, 0, 0, ?)
            ON CONFLICT (ledger) DO NOTHING
            """;

    // Whoever writes ahead of the head's move has rows that nobody sees yet, in places of the chain that we are about
    // to fill. Were we to meet them with the head locked, each would wait for the other. So we come in when all of
    // those are through, and those that come after us wait.
    private static final String BE_ALONE = """
            SELECT pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    private static final String LOCK_HEAD = """
            SELECT version AS head_version,
                   seq AS head_seq,
                   hash AS head_hash
              FROM ledger.head
             WHERE ledger = ?
               FOR NO KEY UPDATE
            """;

    private static final String FIND_EARLIER = """
            SELECT ledger, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                   seq, posted_at, hash, NULL AS reason
              FROM ledger.transfer
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
             UNION ALL
            SELECT ledger, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                   0, refused_at, NULL, reason
              FROM ledger.refusal
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
            """;

    // Without a lock: whoever changes an account holds the head. Either we hold it, too, or the write finds out whether
    // anything was older than the head that it is fenced by.
    private static final String READ_ACCOUNTS = """
            SELECT id, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor, min_minor, max_minor
              FROM ledger.account_state
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
            """;

    List<Position> positions(LedgerId ledger, Collection<AccountId> accounts) throws SQLException {
        try (var statement = connection.prepareStatement(READ_ACCOUNTS)) {
            new Binding(connection, statement).text(ledger.name()).ids(accounts);
            statement.execute();
            return rows(statement, BasisStore::position);
        }
    }

    // Four statements in one trip to the server. Each sees what was committed when it starts, and the first two wait
    // for whoever else writes to this ledger, so that the other two see all that he wrote.
    private final String lockAndRead = String.join(";", BE_ALONE, LOCK_HEAD, FIND_EARLIER, READ_ACCOUNTS);

    /** Locks the ledger's head until the transaction ends, and reads all that a batch is decided on. */
    Basis lockAndRead(LedgerId ledger, List<Transfer> transfers) throws SQLException {
        var ids = transfers.stream().map(Transfer::id).collect(toSet());
        var accounts = Memory.accounts(transfers);
        connection.setAutoCommit(false);
        var basis = tryLockAndRead(ledger, ids, accounts);
        if (basis.isPresent()) return basis.get().with(origins(ledger, transfers));
        // Nobody else is kept out without a head to lock: the new ledger gets its own first.
        connection.rollback();
        try (var statement = connection.prepareStatement(ADD_HEAD)) {
            new Binding(connection, statement).text(ledger.name()).bytes(Chain.START.bytes());
            statement.executeUpdate();
        }
        connection.commit();
        return tryLockAndRead(ledger, ids, accounts).orElseThrow();
    }

    /** Nothing, if the ledger is new and has no head yet. */
    private Optional<Basis> tryLockAndRead(LedgerId ledger, Set<TransferId> ids, Set<AccountId> accounts)
            throws SQLException {
        try (var statement = connection.prepareStatement(lockAndRead)) {
            new Binding(connection, statement)
                    .text(ledger.name())
                    .text(ledger.name())
                    .text(ledger.name())
                    .ids(ids)
                    .text(ledger.name())
                    .ids(ids)
                    .text(ledger.name())
                    .ids(accounts);
            statement.execute();
            statement.getMoreResults();
            var heads = rows(statement, BasisStore::head);
            statement.getMoreResults();
            var earlier = rows(statement, BasisStore::earlier);
            statement.getMoreResults();
            var positions = rows(statement, BasisStore::position);
            return heads.stream().findFirst().map(head -> new Basis(head, earlier, positions, List.of()));
        }
    }

    private static final String ORIGINS = """
            SELECT t.ledger, t.id, t.debit, t.credit, t.amount_minor, t.asset, t.code, t.cause, t.step, t.follows, t.expires_at,
                   EXISTS (SELECT FROM ledger.transfer f WHERE f.follows = t.id AND f.ledger = t.ledger) AS settled
              FROM ledger.transfer t
             WHERE t.ledger = ?
               AND t.id = ANY (?::uuid[])
            """;

    /** What these transfers follow. Most follow nothing, and then nobody is asked. */
    List<Origin> origins(LedgerId ledger, List<Transfer> transfers) throws SQLException {
        var followed = transfers.stream().flatMap(one -> one.follows().stream()).collect(toSet());
        if (followed.isEmpty()) return List.of();
        try (var statement = connection.prepareStatement(ORIGINS)) {
            new Binding(connection, statement).text(ledger.name()).ids(followed);
            statement.execute();
            return rows(statement, row -> new Origin(LedgerRow.transfer(row), row.getBoolean("settled")));
        }
    }

    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private static <R> List<R> rows(Statement statement, Reader<R> reader) throws SQLException {
        try (var row = statement.getResultSet()) {
            var rows = new ArrayList<R>();
            while (row.next()) rows.add(reader.read(row));
            return rows;
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("head_version"), row.getLong("head_seq"), LedgerRow.hash(row, "head_hash"));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                LedgerRow.account(row, "id"),
                LedgerRow.kind(row),
                row.getString("asset"),
                row.getBoolean("may_overdraw"),
                row.getBoolean("closed"),
                row.getLong("debit_minor"),
                row.getLong("credit_minor"),
                row.getLong("version"),
                row.getLong("debit_pending_minor"),
                row.getLong("credit_pending_minor"),
                orElse(row, "min_minor", Long.MIN_VALUE),
                orElse(row, "max_minor", Long.MAX_VALUE));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var transfer = LedgerRow.transfer(row);
        var reason = row.getString("reason");
        if (reason == null) return new Earlier(transfer, new Posted(LedgerRow.postedTransfer(row)));
        var refusedAt = LedgerRow.instant(row, "posted_at");
        return new Earlier(transfer, new Refused(transfer.id(), Reason.valueOf(reason), refusedAt));
    }

    private static long orElse(ResultSet row, String column, long absent) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? absent : value;
    }
}
