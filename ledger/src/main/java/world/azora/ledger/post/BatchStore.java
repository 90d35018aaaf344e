package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import world.azora.ledger.Transfer;

/** Writes a batch, however large it is, in one trip to the server or in two: all of it or nothing. */
final class BatchStore {
    private final Session session;
    private final Connection connection;

    BatchStore(Session session) {
        this.session = session;
        this.connection = session.connection();
    }

    // Division by zero, which ends the transaction right there, with what follows in the same trip: somebody else has
    // moved the head from where the batch was decided on. A head that is not there would go unnoticed; the schema lets
    // nobody take one away.
    private static final String MOVE_HEAD = """
            UPDATE ledger.head
               SET version = version + 1 / (version = ?)::int,
                   seq = ?,
                   hash = ?
             WHERE ledger = ?
            """;

    // A transfer carries both balances that it leaves. The last one of an account is its balance: no other row is
    // written for money that moves. If an id was refused before, one is divided by none; if it was posted before, a key
    // is broken; if it is refused from now on, somebody else moves the head.
    private static final String ADD_TRANSFERS = """
            INSERT INTO ledger.transfer
                   (ledger, posted_at, seq, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                    hash, debit_version, debit_balance, debit_total, debit_may_overdraw,
                    credit_version, credit_balance, credit_total, credit_may_overdraw)
            SELECT ?, ?::timestamptz, seq, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                   hash, debit_version, debit_balance, debit_total, debit_may_overdraw,
                   credit_version, credit_balance, credit_total, credit_may_overdraw
              FROM unnest(?::ledger.posted_row[])
             WHERE 1 / (NOT EXISTS (SELECT FROM ledger.refusal r WHERE r.ledger = ? AND r.id = ANY (?::uuid[])))::int = 1
            """;

    // The same the other way round.
    private static final String ADD_REFUSALS = """
            INSERT INTO ledger.refusal
                   (ledger, refused_at, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                    reason)
            SELECT ?, ?::timestamptz, id, debit, credit, amount_minor, asset, code, cause, step, follows, expires_at,
                   reason
              FROM unnest(?::ledger.refused_row[])
             WHERE 1 / (NOT EXISTS (SELECT FROM ledger.transfer t WHERE t.ledger = ? AND t.id = ANY (?::uuid[])))::int = 1
            """;

    // Whoever writes to an account has moved the head before, so nobody waits for another here.
    private static final String RESERVE = """
            UPDATE ledger.account a
               SET debit_pending_minor = c.debit_pending_minor,
                   credit_pending_minor = c.credit_pending_minor
              FROM unnest(?::uuid[], ?::bigint[], ?::bigint[])
                AS c (id, debit_pending_minor, credit_pending_minor)
             WHERE a.id = c.id
               AND a.ledger = ?
            """;

    /**
     * Writes all of the batch and ends the transaction, which {@link BasisStore#lockAndRead} may have begun; or nothing,
     * and says false, if the head is not the one it was decided on, or if one of the ids was used before.
     */
    boolean write(Batch batch) throws SQLException {
        // Every transfer may have been a replay. What was only read ends with this.
        if (batch.isEmpty()) {
            connection.setAutoCommit(true);
            return true;
        }
        var trip = new Trip();
        moveHead(trip, batch);
        addRows(trip, batch);
        reserve(trip, batch);
        return trip.makeAndCommit();
    }

    // The same in two trips, for a batch whose predecessor is still on its way on another connection. Many writers of
    // this kind may be at work, but only while nobody has asked to be alone: see BasisStore. Who asked is not waited
    // for, because he may wait for the batch behind us, and that one for us; one is divided by none instead. So it is
    // if another process holds our place, see FOLLOW.
    private static final String STAND_BESIDE_OTHERS = """
            SELECT pg_current_xact_id()::text AS transaction,
                   1 / (pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))
                        AND pg_try_advisory_xact_lock(hashtextextended(?, ?)))::int
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

    /**
     * Where a batch stands among those on their way.
     *
     * @param transaction its number at the server
     */
    record Place(String transaction) {}

    /**
     * Begins a transaction with the rows of the batch; nothing, and nothing is begun, if somebody else wrote some of them
     * or has asked to be alone.
     */
    Optional<Place> addRows(Batch batch) throws SQLException {
        var ledger = batch.ledger().name();
        var trip = new Trip();
        trip.add(
                STAND_BESIDE_OTHERS,
                binding -> binding.text(ledger).text(ledger).number(batch.end().version()));
        addRows(trip, batch);
        return trip.make(BatchStore::place);
    }

    private static Place place(PreparedStatement made) throws SQLException {
        try (var row = made.getResultSet()) {
            row.next();
            return new Place(row.getString("transaction"));
        }
    }

    /** Ends it, once the one ahead is on disk; false, and nothing is written, if that one failed, or if somebody else wrote. */
    boolean moveHead(Batch batch, Optional<Place> ahead) throws SQLException {
        var trip = new Trip();
        ahead.ifPresent(place -> trip.add(
                FOLLOW,
                binding -> binding.text(batch.ledger().name())
                        .number(batch.start().version())
                        .text(place.transaction())));
        moveHead(trip, batch);
        reserve(trip, batch);
        return trip.makeAndCommit();
    }

    /** Takes back what {@link #addRows} began. */
    void takeBack() throws SQLException {
        session.takeBack();
    }

    private void moveHead(Trip trip, Batch batch) {
        trip.add(
                MOVE_HEAD,
                binding -> binding.number(batch.start().version())
                        .number(batch.end().seq())
                        .bytes(batch.end().hash().bytes())
                        .text(batch.ledger().name()));
    }

    // A statement that has nothing to do still costs its start, and most batches refuse and reserve nothing.
    private void addRows(Trip trip, Batch batch) {
        var ledger = batch.ledger().name();
        if (!batch.posted().isEmpty())
            trip.add(
                    ADD_TRANSFERS,
                    binding -> binding.text(ledger)
                            .instant(batch.at())
                            .rows(session.posted(), batch.posted(), BatchStore::write)
                            .text(ledger)
                            .ids(batch.posted(), row -> row.posted().transfer().id()));
        if (!batch.refused().isEmpty())
            trip.add(
                    ADD_REFUSALS,
                    binding -> binding.text(ledger)
                            .instant(batch.at())
                            .rows(session.refused(), batch.refused(), BatchStore::write)
                            .text(ledger)
                            .ids(batch.refused(), row -> row.transfer().id()));
    }

    private void reserve(Trip trip, Batch batch) {
        var rows = batch.reserving();
        if (rows.isEmpty()) return;
        trip.add(
                RESERVE,
                binding -> binding.ids(rows, Position::id)
                        .numbers(rows, Position::debitPendingMinor)
                        .numbers(rows, Position::creditPendingMinor)
                        .text(batch.ledger().name()));
    }

    private static void write(RowArray row, PostedRow posted) {
        write(row.number(posted.posted().seq()), posted.posted().transfer());
        row.bytes(posted.posted().hash().bytes());
        writeEntry(row, posted, posted.debit(), posted.debit().debitMinor());
        writeEntry(row, posted, posted.credit(), posted.credit().creditMinor());
    }

    // What moves nothing has no entries.
    private static void writeEntry(RowArray row, PostedRow posted, Position after, long totalMinor) {
        if (posted.moves())
            row.number(after.version())
                    .number(after.balanceMinor())
                    .number(totalMinor)
                    .flag(after.mayOverdraw());
        else row.noNumber().noNumber().noNumber().noFlag();
    }

    private static void write(RowArray row, RefusedRow refused) {
        write(row, refused.transfer());
        row.text(refused.reason().name());
    }

    private static void write(RowArray row, Transfer transfer) {
        row.id(transfer.id())
                .id(transfer.debit())
                .id(transfer.credit())
                .number(transfer.amount().minor())
                .text(transfer.amount().asset())
                .text(transfer.code())
                .text(transfer.cause())
                .text(transfer.step().name())
                .someId(transfer.follows().orElse(null))
                .someInstant(transfer.expiresAt().orElse(null));
    }

    // Division by zero, by which a statement says so; unique violation: an id or a place in the chain is taken.
    private static final Set<String> OVERTAKEN = Set.of("22012", "23505");

    /**
     * Statements that go to the server together. If one of them fails, it skips those behind it.
     *
     * <p>The driver would begin a transaction by a message of its own, which the server answers at once: each wakes the
     * other once more. So the statement for it goes with the others, and the driver learns of the transaction only if
     * another trip is to follow in it.
     */
    private final class Trip {
        private final StringJoiner statements = new StringJoiner(";");
        private final List<Parameters> parameters = new ArrayList<>();
        private final boolean begins;

        Trip() throws SQLException {
            begins = connection.getAutoCommit();
            if (begins) add("BEGIN", _ -> {});
        }

        void add(String statement, Parameters own) {
            statements.add(statement);
            parameters.add(own);
        }

        /** Ends with the commit, so that the locks are not held for another trip; false if somebody else was faster. */
        boolean makeAndCommit() throws SQLException {
            add("COMMIT", _ -> {});
            var isMade = send(_ -> true).isPresent();
            connection.setAutoCommit(true);
            return isMade;
        }

        /** What is read from it; nothing, and all that the transaction did is undone, if somebody else was faster. */
        <T> Optional<T> make(Reader<T> reader) throws SQLException {
            var read = send(reader);
            if (read.isPresent()) connection.setAutoCommit(false);
            return read;
        }

        private <T> Optional<T> send(Reader<T> reader) throws SQLException {
            try (var statement = connection.prepareStatement(statements.toString())) {
                var binding = new Binding(connection, statement);
                for (var own : parameters) own.bind(binding);
                statement.execute();
                if (begins) statement.getMoreResults();
                return Optional.of(reader.read(statement));
            } catch (SQLException failed) {
                if (!OVERTAKEN.contains(failed.getSQLState())) throw failed;
                takeBack();
                return Optional.empty();
            }
        }
    }

    private interface Parameters {
        void bind(Binding binding) throws SQLException;
    }

    private interface Reader<T> {
        T read(PreparedStatement made) throws SQLException;
    }
}
