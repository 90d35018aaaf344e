package world.azora.ledger.carry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.SignedHead;
import world.azora.ledger.TransferId;
import world.azora.ledger.file.LedgerFile.AccountLine;
import world.azora.ledger.file.LedgerFile.Header;
import world.azora.ledger.file.LedgerFile.RefusalLine;
import world.azora.ledger.file.LedgerFile.TransferLine;

/** Writes a ledger that comes from elsewhere, on one connection and so in one transaction. */
final class ImportStore implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final LedgerId ledger;
    private final PreparedStatement accounts;
    private final PreparedStatement transfers;
    private final PreparedStatement refusals;
    private final PreparedStatement heads;
    private final Map<AccountId, Long> debited = new HashMap<>();
    private final Map<AccountId, Long> credited = new HashMap<>();
    private final Set<AccountId> overdrawable = new HashSet<>();
    private int waiting;

    ImportStore(Connection connection, LedgerId ledger) throws SQLException {
        this.connection = connection;
        this.ledger = ledger;
        this.accounts = connection.prepareStatement(ADD_ACCOUNT);
        this.transfers = connection.prepareStatement(ADD_TRANSFER);
        this.refusals = connection.prepareStatement(ADD_REFUSAL);
        this.heads = connection.prepareStatement(ADD_HEAD_SIGNED);
    }

    private static final String ADD_HEAD = """
            INSERT INTO ledger.head (ledger, version, seq, hash)
            VALUES (?, 0, 0, ?)
            ON CONFLICT (ledger) DO NOTHING
            """;

    private static final String LOCK_HEAD = """
            SELECT h.seq,
                   EXISTS (SELECT FROM ledger.refusal r WHERE r.ledger = h.ledger) AS refused
              FROM ledger.head h
             WHERE h.ledger = ?
               FOR NO KEY UPDATE OF h
            """;

    /** Keeps everybody else from writing to this ledger until the transaction ends; false if it has transfers already. */
    boolean lockEmpty() throws SQLException {
        try (var add = connection.prepareStatement(ADD_HEAD);
                var lock = connection.prepareStatement(LOCK_HEAD)) {
            add.setString(1, ledger.name());
            add.setBytes(2, Chain.START.bytes());
            add.executeUpdate();
            lock.setString(1, ledger.name());
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getLong("seq") == 0 && !row.getBoolean("refused");
            }
        }
    }

    // Modules open accounts at their first need, so an empty ledger may have some; they must be the same ones. What an
    // account is cannot be changed, so those that differ in that are left as they are, and found out below.
    private static final String ADD_ACCOUNT = """
            INSERT INTO ledger.account AS a
                   (ledger, id, name, kind, asset, may_overdraw, closed, min_minor, max_minor, opened_at,
                    debit_pending_minor, credit_pending_minor)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id, ledger) DO UPDATE
               SET closed = excluded.closed,
                   min_minor = excluded.min_minor,
                   max_minor = excluded.max_minor,
                   debit_pending_minor = excluded.debit_pending_minor,
                   credit_pending_minor = excluded.credit_pending_minor
             WHERE a.name = excluded.name
               AND a.kind = excluded.kind
               AND a.asset = excluded.asset
               AND a.may_overdraw = excluded.may_overdraw
            """;

    /** False if there is another account of this id. */
    boolean add(AccountLine line) throws SQLException {
        var row = new Row(accounts).text(ledger.name()).id(line.id().uuid()).text(line.name());
        row.text(line.kind().name()).text(line.asset()).flag(line.mayOverdraw()).flag(line.closed());
        row.number(line.minMinor()).number(line.maxMinor()).time(Optional.of(line.openedAt()));
        row.number(line.debitPendingMinor()).number(line.creditPendingMinor());
        if (line.mayOverdraw()) overdrawable.add(line.id());
        return accounts.executeUpdate() == 1;
    }

    private static final String ADD_TRANSFER = """
            INSERT INTO ledger.transfer
                   (ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                    debit_version, debit_balance, debit_total, debit_may_overdraw,
                    credit_version, credit_balance, credit_total, credit_may_overdraw, step, follows, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** In the order of the chain: what an account was debited and credited so far is counted on the way. */
    void add(TransferLine line) throws SQLException {
        var row = new Row(transfers)
                .text(ledger.name())
                .number(line.seq())
                .id(line.id().uuid());
        row.id(line.debit().uuid())
                .id(line.credit().uuid())
                .number(line.amount().minor());
        row.text(line.amount().asset()).text(line.code()).text(line.cause());
        row.time(Optional.of(line.postedAt())).bytes(line.hash().bytes());
        row.number(line.debitVersion()).number(line.debitBalanceMinor());
        row.number(total(debited, line.debit(), line)).flag(mayOverdraw(line.debit(), line));
        row.number(line.creditVersion()).number(line.creditBalanceMinor());
        row.number(total(credited, line.credit(), line)).flag(mayOverdraw(line.credit(), line));
        row.text(line.step().name()).id(line.follows()).time(line.expiresAt());
        addTo(transfers);
    }

    private static Optional<Long> total(Map<AccountId, Long> totals, AccountId account, TransferLine line) {
        if (!line.step().moves()) return Optional.empty();
        return Optional.of(totals.merge(account, line.amount().minor(), Long::sum));
    }

    private Optional<Boolean> mayOverdraw(AccountId account, TransferLine line) {
        return line.step().moves() ? Optional.of(overdrawable.contains(account)) : Optional.empty();
    }

    private static final String ADD_REFUSAL = """
            INSERT INTO ledger.refusal
                   (ledger, id, debit, credit, amount_minor, asset, code, cause, reason, refused_at, step, follows, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(RefusalLine line) throws SQLException {
        var row = new Row(refusals).text(ledger.name()).id(line.id().uuid());
        row.id(line.debit().uuid())
                .id(line.credit().uuid())
                .number(line.amount().minor());
        row.text(line.amount().asset()).text(line.code()).text(line.cause());
        row.text(line.reason().name()).time(Optional.of(line.refusedAt()));
        row.text(line.step().name()).id(line.follows()).time(line.expiresAt());
        addTo(refusals);
    }

    private static final String ADD_HEAD_SIGNED = """
            INSERT INTO ledger.signed_head (ledger, day, seq, hash, signed_at, kid, jws)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    void add(SignedHead head) throws SQLException {
        var claim = head.claim();
        var row = new Row(heads).text(ledger.name()).day(claim.day()).number(claim.seq());
        row.bytes(claim.hash().bytes())
                .time(Optional.of(claim.signedAt()))
                .text(head.kid())
                .text(head.jws());
        addTo(heads);
    }

    private void addTo(PreparedStatement statement) throws SQLException {
        statement.addBatch();
        if (++waiting % ROWS_AT_A_TIME == 0) statement.executeBatch();
    }

    private static final String MOVE_HEAD = """
            UPDATE ledger.head
               SET version = version + 1,
                   seq = ?,
                   hash = ?
             WHERE ledger = ?
            """;

    /** Writes what still waits, and lets the chain go on from where it ended. */
    void end(Header header) throws SQLException {
        transfers.executeBatch();
        refusals.executeBatch();
        heads.executeBatch();
        try (var statement = connection.prepareStatement(MOVE_HEAD)) {
            new Row(statement).number(header.seq()).bytes(header.hash().bytes()).text(ledger.name());
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        transfers.close();
        refusals.close();
        heads.close();
    }

    /** Binds the parameters of one row from left to right. */
    private static final class Row {
        private final PreparedStatement statement;
        private int next = 1;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        Row text(String value) throws SQLException {
            statement.setString(next++, value);
            return this;
        }

        Row flag(boolean value) throws SQLException {
            statement.setBoolean(next++, value);
            return this;
        }

        Row flag(Optional<Boolean> value) throws SQLException {
            statement.setObject(next++, value.orElse(null), Types.BOOLEAN);
            return this;
        }

        Row number(long value) throws SQLException {
            statement.setLong(next++, value);
            return this;
        }

        Row number(Optional<Long> value) throws SQLException {
            statement.setObject(next++, value.orElse(null), Types.BIGINT);
            return this;
        }

        Row bytes(byte[] value) throws SQLException {
            statement.setBytes(next++, value);
            return this;
        }

        Row id(java.util.UUID value) throws SQLException {
            statement.setObject(next++, value);
            return this;
        }

        Row id(Optional<TransferId> value) throws SQLException {
            statement.setObject(next++, value.map(TransferId::uuid).orElse(null), Types.OTHER);
            return this;
        }

        Row time(Optional<Instant> value) throws SQLException {
            statement.setObject(
                    next++, value.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            return this;
        }

        Row day(LocalDate value) throws SQLException {
            statement.setObject(next++, value);
            return this;
        }
    }
}
