package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

/** The batcher's statements, on its own connection. Each is sent once per batch, however large that is. */
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

    // The setting holds for this transaction only. Plans are made early and kept long: one made while a table fits on a
    // page would read all of it, and still do so a million rows later.
    private static final String LOCK_HEAD = """
            SELECT version AS head_version,
                   seq AS head_seq,
                   hash AS head_hash,
                   set_config('enable_seqscan', 'off', true) AS plan_setting
              FROM ledger.head
             WHERE ledger = ?
               FOR NO KEY UPDATE
            """;

    /** The end of the chain, begun if the ledger is new. Nobody else writes to this ledger until we commit. */
    Head lockHead(LedgerId ledger) throws SQLException {
        var head = findHead(ledger);
        if (head.isPresent()) return head.get();
        try (var statement = connection.prepareStatement(ADD_HEAD)) {
            new Binding(connection, statement).text(ledger.name()).bytes(Chain.START.bytes());
            statement.executeUpdate();
        }
        return findHead(ledger).orElseThrow();
    }

    private Optional<Head> findHead(LedgerId ledger) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_HEAD)) {
            new Binding(connection, statement).text(ledger.name());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(head(row)) : Optional.empty();
            }
        }
    }

    private static final String FIND_EARLIER = """
            SELECT ledger, id, debit, credit, amount_minor, asset, code, cause, seq, posted_at, hash,
                   NULL AS reason
              FROM ledger.transfer
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
             UNION ALL
            SELECT ledger, id, debit, credit, amount_minor, asset, code, cause, 0, refused_at, NULL,
                   reason
              FROM ledger.refusal
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
            """;

    /** What these ids were used for before, posted or refused. */
    List<Earlier> findEarlier(LedgerId ledger, Set<TransferId> ids) throws SQLException {
        try (var statement = connection.prepareStatement(FIND_EARLIER)) {
            new Binding(connection, statement)
                    .text(ledger.name())
                    .ids(ids)
                    .text(ledger.name())
                    .ids(ids);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Earlier>();
                while (row.next()) found.add(earlier(row));
                return found;
            }
        }
    }

    // In id order, like everybody who locks accounts: two who want the same ones must not wait for each other.
    // NO KEY, because nobody who merely refers to an account has to wait for its balance.
    private static final String LOCK_ACCOUNTS = """
            SELECT id, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version
              FROM ledger.account
             WHERE ledger = ?
               AND id = ANY (?::uuid[])
             ORDER BY id
               FOR NO KEY UPDATE
            """;

    /** The accounts that exist among these, as the last commit left them. */
    List<Position> lockAccounts(LedgerId ledger, Set<AccountId> ids) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_ACCOUNTS)) {
            new Binding(connection, statement).text(ledger.name()).ids(ids);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Position>();
                while (row.next()) found.add(position(row));
                return found;
            }
        }
    }

    // One snapshot of all that one transfer needs. It locks nothing: WRITE does nothing if the head moved since.
    private static final String READ_FOR_ONE = """
            SELECT h.version AS head_version, h.seq AS head_seq, h.hash AS head_hash,
                   a.id, a.kind, a.asset, a.may_overdraw, a.closed, a.debit_minor, a.credit_minor, a.version
              FROM ledger.head h
              LEFT JOIN ledger.account a ON a.ledger = h.ledger AND a.id IN (?, ?)
             WHERE h.ledger = ?
               AND NOT EXISTS (SELECT FROM ledger.transfer t WHERE t.ledger = h.ledger AND t.id = ?)
               AND NOT EXISTS (SELECT FROM ledger.refusal r WHERE r.ledger = h.ledger AND r.id = ?)
            """;

    /** Head and accounts for one new transfer; nothing if its id was used before or the ledger is new. */
    Optional<Basis> readForOne(Transfer transfer) throws SQLException {
        try (var statement = connection.prepareStatement(READ_FOR_ONE)) {
            new Binding(connection, statement)
                    .id(transfer.debit())
                    .id(transfer.credit())
                    .text(transfer.ledger().name())
                    .id(transfer.id())
                    .id(transfer.id());
            try (var row = statement.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var head = head(row);
                var positions = new ArrayList<Position>(2);
                do {
                    if (row.getString("kind") != null) positions.add(position(row));
                } while (row.next());
                return Optional.of(new Basis(head, List.of(), positions));
            }
        }
    }

    // One statement for all tables: one trip to the server, and all or nothing by itself. It moves on only the head
    // that
    // the batch was decided on; if another process moved it first, not a row is written.
    private static final String WRITE = """
            WITH moved AS (
                UPDATE ledger.head
                   SET version = version + 1,
                       seq = ?,
                       hash = ?
                 WHERE ledger = ?
                   AND version = ?
             RETURNING ledger
            ), posted AS MATERIALIZED (
                SELECT m.ledger, p.seq, p.id, p.debit, p.credit, p.amount_minor, p.asset, p.code, p.cause, p.hash,
                       p.debit_version, p.debit_balance, p.credit_version, p.credit_balance
                  FROM moved m
                 CROSS JOIN unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                                   ?::text[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS p (seq, id, debit, credit, amount_minor, asset, code,
                          cause, hash, debit_version, debit_balance, credit_version, credit_balance)
            ), transfers AS (
                INSERT INTO ledger.transfer
                       (ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash)
                SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, ?::timestamptz, hash
                  FROM posted
            ), entries AS (
                INSERT INTO ledger.entry (account, version, ledger, seq, debit, amount_minor, balance_minor)
                SELECT debit, debit_version, ledger, seq, true, amount_minor, debit_balance
                  FROM posted
                 UNION ALL
                SELECT credit, credit_version, ledger, seq, false, amount_minor, credit_balance
                  FROM posted
            ), accounts AS (
                UPDATE ledger.account a
                   SET debit_minor = c.debit_minor,
                       credit_minor = c.credit_minor,
                       version = c.version
                  FROM moved m
                 CROSS JOIN unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS c (id, debit_minor, credit_minor, version)
                 WHERE a.ledger = m.ledger
                   AND a.id = c.id
            ), refusals AS (
                INSERT INTO ledger.refusal
                       (ledger, id, debit, credit, amount_minor, asset, code, cause, reason, refused_at)
                SELECT m.ledger, r.id, r.debit, r.credit, r.amount_minor, r.asset, r.code, r.cause, r.reason,
                       ?::timestamptz
                  FROM moved m
                 CROSS JOIN unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                   ?::text[])
                    AS r (id, debit, credit, amount_minor, asset, code, cause, reason)
            )
            SELECT count(*) AS heads_moved
              FROM moved
            """;

    /** Writes all of the batch; or nothing, and says false, if the head is no longer the one it was decided on. */
    boolean write(Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            var binding = new Binding(connection, statement)
                    .number(batch.end().seq())
                    .bytes(batch.end().hash().bytes())
                    .text(batch.ledger().name())
                    .number(batch.start().version());
            bindPosted(binding, batch);
            bindChanged(binding, batch);
            bindRefused(binding, batch);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getLong("heads_moved") == 1;
            }
        }
    }

    private static void bindPosted(Binding binding, Batch batch) throws SQLException {
        var rows = batch.posted();
        var transfers = rows.stream().map(row -> row.posted().transfer()).toList();
        binding.numbers(rows, row -> row.posted().seq())
                .ids(transfers, Transfer::id)
                .ids(transfers, Transfer::debit)
                .ids(transfers, Transfer::credit)
                .numbers(transfers, transfer -> transfer.amount().minor())
                .texts(transfers, transfer -> transfer.amount().asset())
                .texts(transfers, Transfer::code)
                .texts(transfers, Transfer::cause)
                .bytes(rows, row -> row.posted().hash().bytes())
                .numbers(rows, row -> row.debit().version())
                .numbers(rows, row -> row.debit().balanceMinor())
                .numbers(rows, row -> row.credit().version())
                .numbers(rows, row -> row.credit().balanceMinor())
                .instant(batch.at());
    }

    private static void bindChanged(Binding binding, Batch batch) throws SQLException {
        var rows = batch.changed();
        binding.ids(rows, Position::id)
                .numbers(rows, Position::debitMinor)
                .numbers(rows, Position::creditMinor)
                .numbers(rows, Position::version);
    }

    private static void bindRefused(Binding binding, Batch batch) throws SQLException {
        var transfers = batch.refused().stream().map(RefusedRow::transfer).toList();
        binding.instant(batch.at())
                .ids(transfers, Transfer::id)
                .ids(transfers, Transfer::debit)
                .ids(transfers, Transfer::credit)
                .numbers(transfers, transfer -> transfer.amount().minor())
                .texts(transfers, transfer -> transfer.amount().asset())
                .texts(transfers, Transfer::code)
                .texts(transfers, Transfer::cause)
                .texts(batch.refused(), row -> row.reason().name());
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
                row.getLong("version"));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var transfer = LedgerRow.transfer(row);
        var reason = row.getString("reason");
        if (reason == null) return new Earlier(transfer, new Posted(LedgerRow.postedTransfer(row)));
        var refusedAt = LedgerRow.instant(row, "posted_at");
        return new Earlier(transfer, new Refused(transfer.id(), Reason.valueOf(reason), refusedAt));
    }
}
