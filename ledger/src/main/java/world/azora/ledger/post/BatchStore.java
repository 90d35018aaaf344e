package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import world.azora.ledger.Transfer;

/** Writes a batch, however large it is, in one trip to the server: all of it or nothing. */
final class BatchStore {
    private final Connection connection;

    BatchStore(Connection connection) {
        this.connection = connection;
    }

    // One statement for all tables: one trip to the server, and all or nothing by itself. It moves on only the head
    // that the batch was decided on, and only if none of its ids was used before; otherwise not a row is written.
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

    /** Writes the batch and ends the transaction that {@link BasisStore#lockAndRead} began. */
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
            bindBalances(binding, batch.changed());
            bindRefused(binding, batch);
            statement.execute();
            try (var row = statement.getResultSet()) {
                return row.next() && row.getLong("heads_moved") == 1;
            }
        }
    }

    // The same in two trips, for a batch whose predecessor is still on its way on another connection. Many writers of
    // this kind may be at work, but only while nobody has asked to be alone: see BasisStore. Who asked is not waited
    // for, because he may wait for the batch behind us, and that one for us; one is divided by none instead. So it is
    // if another process holds our place, see FOLLOW, or if an id has the other kind of outcome already. One that gets
    // it from now on moves the head, and we fail later.
    private static final String STAND_BESIDE_OTHERS = """
            SELECT pg_current_xact_id()::text AS transaction,
                   1 / (pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))
                        AND pg_try_advisory_xact_lock(hashtextextended(?, ?))
                        AND NOT EXISTS (SELECT FROM ledger.transfer WHERE ledger = ? AND id = ANY (?::uuid[]))
                        AND NOT EXISTS (SELECT FROM ledger.refusal WHERE ledger = ? AND id = ANY (?::uuid[])))::int
            """;

    // What is added needs nothing of the predecessor's, nor do the balances of accounts that it does not change. An id
    // that was posted before breaks the key of the table.
    private static final String ADD_TRANSFERS = """
            INSERT INTO ledger.transfer
                   (ledger, posted_at, seq, id, debit, credit, amount_minor, asset, code, cause, hash,
                    debit_version, debit_balance, credit_version, credit_balance, step, follows, expires_at)
            SELECT ?, ?::timestamptz, p.seq, p.id, p.debit, p.credit, p.amount_minor, p.asset, p.code, p.cause,
                   p.hash, p.debit_version, p.debit_balance, p.credit_version, p.credit_balance, p.step, p.follows,
                   timestamptz 'epoch' + p.expires_micros * interval '1 microsecond'
              FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                          ?::text[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                          ?::uuid[], ?::bigint[])
                AS p (seq, id, debit, credit, amount_minor, asset, code,
                      cause, hash, debit_version, debit_balance, credit_version, credit_balance, step,
                      follows, expires_micros)
            """;

    private static final String ADD_REFUSALS = """
            INSERT INTO ledger.refusal
                   (ledger, refused_at, id, debit, credit, amount_minor, asset, code, cause, reason,
                    step, follows, expires_at)
            SELECT ?, ?::timestamptz, r.id, r.debit, r.credit, r.amount_minor, r.asset, r.code, r.cause, r.reason,
                   r.step, r.follows, timestamptz 'epoch' + r.expires_micros * interval '1 microsecond'
              FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::uuid[], ?::bigint[])
                AS r (id, debit, credit, amount_minor, asset, code, cause, reason, step, follows, expires_micros)
            """;

    // The predecessor holds its place, named by the version that it moves the head to, until it is on disk or has
    // failed. So the server lets the one go on the moment that the other is through, and nobody has to be told and to
    // ask again. It is sent only when the predecessor is known to hold its place: nothing else orders two connections.
    // The head's version alone would not tell that it failed: somebody else may have moved the head in its stead.
    private static final String FOLLOW = """
            SELECT 1 / CASE WHEN pg_advisory_xact_lock_shared(hashtextextended(?, ?)) IS NULL THEN 0
                            WHEN pg_xact_status(?::xid8) = 'committed' THEN 1
                            ELSE 0
                       END
            """;

    // The same if somebody else has moved the head: it ends the transaction right there, with what follows in the same
    // trip.
    private static final String MOVE_HEAD = """
            WITH moved AS (
                UPDATE ledger.head
                   SET version = version + 1,
                       seq = ?,
                       hash = ?
                 WHERE ledger = ?
                   AND version = ?
             RETURNING version
            )
            SELECT 1 / count(*) AS heads_moved
              FROM moved
            """;

    private static final String SET_BALANCES = """
            UPDATE ledger.account a
               SET debit_minor = c.debit_minor,
                   credit_minor = c.credit_minor,
                   version = c.version,
                   debit_pending_minor = c.debit_pending_minor,
                   credit_pending_minor = c.credit_pending_minor
              FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS c (id, debit_minor, credit_minor, version, debit_pending_minor, credit_pending_minor)
             WHERE a.id = c.id
               AND a.ledger = ?
            """;

    // Division by zero: the head is another, the one ahead failed, somebody is alone or in our place, or an id was
    // used. Unique violation: an id or a place in the chain is taken.
    private static final Set<String> OVERTAKEN = Set.of("22012", "23505");

    private interface Trip<T> {
        T make() throws SQLException;
    }

    private <T> Optional<T> unlessOvertaken(Trip<T> trip) throws SQLException {
        try {
            return Optional.of(trip.make());
        } catch (SQLException failed) {
            if (!OVERTAKEN.contains(failed.getSQLState())) throw failed;
            connection.rollback();
            return Optional.empty();
        }
    }

    /**
     * Where a batch stands among those on their way.
     *
     * @param transaction its number at the server
     */
    record Place(String transaction) {}

    /**
     * Begins a transaction with the rows of the batch and with balances that nobody ahead changes; nothing, and nothing
     * is begun, if somebody else wrote some of the rows or has asked to be alone.
     */
    Optional<Place> addRows(Batch batch, List<Position> uncontested) throws SQLException {
        connection.setAutoCommit(false);
        // A statement that has nothing to do still costs its start, and most batches refuse nothing.
        var sql = new StringJoiner(";").add(STAND_BESIDE_OTHERS).add(ADD_TRANSFERS);
        if (!batch.refused().isEmpty()) sql.add(ADD_REFUSALS);
        if (!uncontested.isEmpty()) sql.add(SET_BALANCES);
        return unlessOvertaken(() -> {
            try (var statement = connection.prepareStatement(sql.toString())) {
                var ledger = batch.ledger().name();
                var binding = new Binding(connection, statement)
                        .text(ledger)
                        .text(ledger)
                        .number(batch.end().version())
                        .text(ledger)
                        .ids(batch.refused(), row -> row.transfer().id())
                        .text(ledger)
                        .ids(batch.posted(), row -> row.posted().transfer().id());
                bindPosted(binding.text(ledger), batch);
                if (!batch.refused().isEmpty()) bindRefused(binding.text(ledger), batch);
                if (!uncontested.isEmpty()) bindBalances(binding, ledger, uncontested);
                statement.execute();
                try (var row = statement.getResultSet()) {
                    row.next();
                    return new Place(row.getString("transaction"));
                }
            }
        });
    }

    /**
     * Ends it with the rest, once the one ahead is on disk; false, and nothing is written, if that one failed, or if
     * somebody else wrote.
     */
    boolean moveHead(Batch batch, List<Position> contested, Optional<Place> ahead) throws SQLException {
        var sql = new StringJoiner(";");
        if (ahead.isPresent()) sql.add(FOLLOW);
        sql.add(MOVE_HEAD);
        if (!contested.isEmpty()) sql.add(SET_BALANCES);
        sql.add("COMMIT");
        var moved = unlessOvertaken(() -> {
            try (var statement = connection.prepareStatement(sql.toString())) {
                var ledger = batch.ledger().name();
                var binding = new Binding(connection, statement);
                if (ahead.isPresent())
                    binding.text(ledger)
                            .number(batch.start().version())
                            .text(ahead.get().transaction());
                binding.number(batch.end().seq())
                        .bytes(batch.end().hash().bytes())
                        .text(ledger)
                        .number(batch.start().version());
                if (!contested.isEmpty()) bindBalances(binding, ledger, contested);
                statement.execute();
                return true;
            }
        });
        return moved.isPresent();
    }

    /** Takes back what {@link #addRows} began. */
    void takeBack() throws SQLException {
        connection.rollback();
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
                .someNumbers(transfers, BatchStore::expiresMicros);
    }

    @Nullable
    private static Long expiresMicros(Transfer transfer) {
        var until = transfer.expiresAt();
        return until.isPresent() ? (Long) ChronoUnit.MICROS.between(Instant.EPOCH, until.get()) : null;
    }

    private static void bindBalances(Binding binding, String ledger, List<Position> rows) throws SQLException {
        bindBalances(binding, rows);
        binding.text(ledger);
    }

    private static void bindBalances(Binding binding, List<Position> rows) throws SQLException {
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
}
