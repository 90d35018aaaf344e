package world.azora.ledger.post;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.ledger.row.LedgerRow;

/** The batcher's statements, on its own connection: two trips to the server per batch, however large that is. */
final class PostStore {
    private final Connection connection;

    PostStore(Connection connection) {
        this.connection = connection;
    }

    private static final String ADD_HEAD = """
            INSERT INTO ledger.head (ledger, version, seq, hash)
            VALUES (?, 0, 0, ?)
            ON CONFLICT (ledger) DO NOTHING
            """;

    // Plans are made early and kept long: one made while a table fits on a page would read all of it, and still do so a
    // million rows later.
    private static final String KEEP_TO_INDEXES = """
            SET enable_seqscan = off
            """;

    /** Settles how the statements below are planned, until {@link #release}. */
    void prepare() throws SQLException {
        execute(KEEP_TO_INDEXES);
    }

    private static final String PLAN_AS_USUAL = """
            RESET enable_seqscan
            """;

    /** Leaves the connection to others as they know it. */
    void release() throws SQLException {
        if (!connection.getAutoCommit()) connection.rollback();
        connection.setAutoCommit(true);
        execute(PLAN_AS_USUAL);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

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

    // In id order, like everybody who locks accounts: two who want the same ones must not wait for each other.
    // NO KEY, because nobody who merely refers to an account has to wait for its balance.
    private static final String LOCK_ACCOUNTS = """
            SELECT id, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor, min_minor, max_minor
              FROM ledger.account
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
             ORDER BY id
               FOR NO KEY UPDATE
            """;

    // Without a lock: the write finds out whether anything was older than the head that it is fenced by.
    private static final String READ_ACCOUNTS = """
            SELECT id, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor, min_minor, max_minor
              FROM ledger.account
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
            """;

    List<Position> positions(LedgerId ledger, Collection<AccountId> accounts) throws SQLException {
        try (var statement = connection.prepareStatement(READ_ACCOUNTS)) {
            new Binding(connection, statement).text(ledger.name()).ids(accounts);
            statement.execute();
            return rows(statement, PostStore::position);
        }
    }

    // Three statements in one trip to the server. Each sees what was committed when it starts, and the first one waits
    // for whoever else writes to this ledger, so that the other two see all that he wrote.
    private final String lockAndRead = String.join(";", LOCK_HEAD, FIND_EARLIER, LOCK_ACCOUNTS);

    /** Locks the ledger's head and these accounts until the transaction ends, and reads all that a batch is decided on. */
    Basis lockAndRead(LedgerId ledger, List<Transfer> transfers) throws SQLException {
        var ids = transfers.stream().map(Transfer::id).collect(toSet());
        var accounts = Memory.accounts(transfers);
        connection.setAutoCommit(false);
        var basis = tryLockAndRead(ledger, ids, accounts);
        if (basis.isPresent()) return basis.get().with(origins(ledger, transfers));
        // The accounts were locked without the head, out of order: they are let go before the new ledger gets its head.
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
                    .ids(ids)
                    .text(ledger.name())
                    .ids(ids)
                    .text(ledger.name())
                    .ids(accounts);
            statement.execute();
            var heads = rows(statement, PostStore::head);
            statement.getMoreResults();
            var earlier = rows(statement, PostStore::earlier);
            statement.getMoreResults();
            var positions = rows(statement, PostStore::position);
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

    // One statement for all tables: one trip to the server, and all or nothing by itself. It moves on only the head
    // that
    // the batch was decided on, and only if none of its ids was used before; otherwise not a row is written.
    private static final String WRITE = """
            WITH moved AS (
                UPDATE ledger.head
                   SET version = version + 1,
                       seq = ?,
                       hash = ?
                 WHERE ledger = ?
                   AND version = ?
                   AND NOT EXISTS (SELECT FROM ledger.transfer WHERE ledger = ? AND id = ANY (?::uuid[]))
                   AND NOT EXISTS (SELECT FROM ledger.refusal WHERE ledger = ? AND id = ANY (?::uuid[]))
             RETURNING ledger
            ), transfers AS (
                INSERT INTO ledger.transfer
                       (ledger, posted_at, seq, id, debit, credit, amount_minor, asset, code, cause, hash,
                        debit_version, debit_balance, credit_version, credit_balance, step, follows, expires_at)
                SELECT m.ledger, ?::timestamptz, p.seq, p.id, p.debit, p.credit, p.amount_minor, p.asset, p.code, p.cause,
                       p.hash, p.debit_version, p.debit_balance, p.credit_version, p.credit_balance, p.step, p.follows,
                       timestamptz 'epoch' + p.expires_micros * interval '1 microsecond'
                  FROM moved m
                 CROSS JOIN unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                                   ?::text[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                                   ?::uuid[], ?::bigint[])
                    AS p (seq, id, debit, credit, amount_minor, asset, code,
                          cause, hash, debit_version, debit_balance, credit_version, credit_balance, step,
                          follows, expires_micros)
            ), accounts AS (
                UPDATE ledger.account a
                   SET debit_minor = c.debit_minor,
                       credit_minor = c.credit_minor,
                       version = c.version,
                       debit_pending_minor = c.debit_pending_minor,
                       credit_pending_minor = c.credit_pending_minor
                  FROM moved m
                 CROSS JOIN unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS c (id, debit_minor, credit_minor, version, debit_pending_minor, credit_pending_minor)
                 WHERE a.ledger = m.ledger
                   AND a.id = c.id
            ), refusals AS (
                INSERT INTO ledger.refusal
                       (ledger, refused_at, id, debit, credit, amount_minor, asset, code, cause, reason,
                        step, follows, expires_at)
                SELECT m.ledger, ?::timestamptz, r.id, r.debit, r.credit, r.amount_minor, r.asset, r.code, r.cause, r.reason,
                       r.step, r.follows, timestamptz 'epoch' + r.expires_micros * interval '1 microsecond'
                  FROM moved m
                 CROSS JOIN unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                   ?::text[], ?::text[], ?::uuid[], ?::bigint[])
                    AS r (id, debit, credit, amount_minor, asset, code, cause, reason, step, follows, expires_micros)
            )
            SELECT count(*) AS heads_moved
              FROM moved
            """;

    // The commit goes along with it, so that the locks are not held for another trip. If the write fails, the server
    // skips what follows in the same trip.
    private final String writeAndCommit = WRITE + ";COMMIT";

    /** Writes the batch in a transaction of its own; see below. */
    boolean write(Batch batch) throws SQLException {
        connection.setAutoCommit(true);
        return write(WRITE, batch);
    }

    /** Writes the batch and ends the transaction that {@link #lockAndRead} began. */
    boolean writeAndCommit(Batch batch) throws SQLException {
        // Every transfer may have been a replay.
        if (batch.isEmpty()) {
            connection.commit();
            return true;
        }
        return write(writeAndCommit, batch);
    }

    /**
     * Writes all of the batch; or nothing, and says false, if the head is not the one it was decided on, or if one of the
     * ids was used before.
     */
    private boolean write(String sql, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var ids = batch.ids();
            var binding = new Binding(connection, statement)
                    .number(batch.end().seq())
                    .bytes(batch.end().hash().bytes())
                    .text(batch.ledger().name())
                    .number(batch.start().version())
                    .text(batch.ledger().name())
                    .ids(ids)
                    .text(batch.ledger().name())
                    .ids(ids);
            bindPosted(binding, batch);
            bindChanged(binding, batch);
            bindRefused(binding, batch);
            statement.execute();
            return rows(statement, row -> row.getLong("heads_moved")).equals(List.of(1L));
        }
    }

    private static void bindPosted(Binding binding, Batch batch) throws SQLException {
        var rows = batch.posted();
        var transfers = rows.stream().map(row -> row.posted().transfer()).toList();
        binding.instant(batch.at()).numbers(rows, row -> row.posted().seq());
        bindTransfers(binding, transfers);
        binding.bytes(rows, row -> row.posted().hash().bytes());
        // What moves nothing has no entries.
        binding.someNumbers(rows, row -> row.moves() ? row.debit().version() : null)
                .someNumbers(rows, row -> row.moves() ? row.debit().balanceMinor() : null)
                .someNumbers(rows, row -> row.moves() ? row.credit().version() : null)
                .someNumbers(rows, row -> row.moves() ? row.credit().balanceMinor() : null);
        bindSteps(binding, transfers);
    }

    private static void bindTransfers(Binding binding, List<Transfer> transfers) throws SQLException {
        binding.ids(transfers, Transfer::id)
                .ids(transfers, Transfer::debit)
                .ids(transfers, Transfer::credit)
                .numbers(transfers, transfer -> transfer.amount().minor())
                .texts(transfers, transfer -> transfer.amount().asset())
                .texts(transfers, Transfer::code)
                .texts(transfers, Transfer::cause);
    }

    private static void bindSteps(Binding binding, List<Transfer> transfers) throws SQLException {
        binding.texts(transfers, transfer -> transfer.step().name())
                .someIds(transfers, Transfer::follows)
                .someNumbers(transfers, PostStore::expiresMicros);
    }

    @Nullable
    private static Long expiresMicros(Transfer transfer) {
        var until = transfer.expiresAt();
        return until.isPresent() ? (Long) ChronoUnit.MICROS.between(Instant.EPOCH, until.get()) : null;
    }

    private static void bindChanged(Binding binding, Batch batch) throws SQLException {
        var rows = batch.changed();
        binding.ids(rows, Position::id)
                .numbers(rows, Position::debitMinor)
                .numbers(rows, Position::creditMinor)
                .numbers(rows, Position::version)
                .numbers(rows, Position::debitPendingMinor)
                .numbers(rows, Position::creditPendingMinor);
    }

    private static void bindRefused(Binding binding, Batch batch) throws SQLException {
        var transfers = batch.refused().stream().map(RefusedRow::transfer).toList();
        binding.instant(batch.at());
        bindTransfers(binding, transfers);
        binding.texts(batch.refused(), row -> row.reason().name());
        bindSteps(binding, transfers);
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
