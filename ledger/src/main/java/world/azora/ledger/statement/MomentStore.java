package world.azora.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.Entry;
import world.azora.ledger.row.LedgerRow;

/** Reads accounts as they were. Every statement follows the indexes by account, however many transfers there are. */
final class MomentStore {
    private final JdbcClient database;

    MomentStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ACCOUNT = """
            SELECT ledger, id, name, kind, asset, may_overdraw
              FROM ledger.account
             WHERE id = ?
            """;

    Optional<Account> account(AccountId id) {
        return database.sql(ACCOUNT)
                .param(id.uuid())
                .query((row, _) -> LedgerRow.account(row))
                .optional();
    }

    // An account's entries are in the order of time and numbered without gaps, so halving finds the one: 24 looks
    // among ten million, and no index by time that every transfer would have to pay for. A look is a scalar subquery
    // because the planner would rather join, and read all entries at each step.
    private static final String VERSION_BEFORE = """
            WITH RECURSIVE search (low, high) AS (
                SELECT 0::bigint, version::bigint
                  FROM ledger.account_state
                 WHERE id = ?
                 UNION ALL
                SELECT CASE WHEN s.earlier THEN s.middle ELSE s.low END,
                       CASE WHEN s.earlier THEN s.high ELSE s.middle - 1 END
                  FROM (SELECT low, high, middle,
                               (SELECT posted_at
                                  FROM ledger.entry
                                 WHERE account = ?
                                   AND version = middle) < ? AS earlier
                          FROM (SELECT low, high, (low + high + 1) / 2 AS middle FROM search WHERE low < high) halves) s
            )
            SELECT low AS version
              FROM search
             WHERE low = high
            """;

    /** The number of entries that an account had before a moment. */
    long versionBefore(AccountId account, Instant moment) {
        return database.sql(VERSION_BEFORE)
                .params(List.of(account.uuid(), account.uuid(), moment.atOffset(ZoneOffset.UTC)))
                .query((row, _) -> row.getLong("version"))
                .single();
    }

    private static final String BALANCE = """
            SELECT balance_minor
              FROM ledger.entry
             WHERE account = ?
               AND version = ?
            """;

    /** The balance after so many entries. */
    long balance(AccountId account, long version) {
        if (version == 0) return 0;
        return database.sql(BALANCE)
                .params(List.of(account.uuid(), version))
                .query((row, _) -> row.getLong("balance_minor"))
                .single();
    }

    // What moves nothing has no version, which is where the indexes by account keep the holds together.
    private static final String PENDING_BEFORE = """
            SELECT coalesce(sum(h.amount_minor) FILTER (WHERE h.on_debit), 0) AS debit_pending_minor,
                   coalesce(sum(h.amount_minor) FILTER (WHERE NOT h.on_debit), 0) AS credit_pending_minor
              FROM (SELECT ledger, id, amount_minor, true AS on_debit
                      FROM ledger.transfer
                     WHERE debit = ? AND debit_version IS NULL AND step = 'HOLD' AND posted_at < ?
                     UNION ALL
                    SELECT ledger, id, amount_minor, false
                      FROM ledger.transfer
                     WHERE credit = ? AND credit_version IS NULL AND step = 'HOLD' AND posted_at < ?) h
             WHERE NOT EXISTS (
                   SELECT
                     FROM ledger.transfer f
                    WHERE f.follows = h.id
                      AND f.ledger = h.ledger
                      AND f.posted_at < ?)
            """;

    /** What holds reserved on either side just before a moment. */
    Pending pendingBefore(AccountId account, Instant moment) {
        var time = moment.atOffset(ZoneOffset.UTC);
        return database.sql(PENDING_BEFORE)
                .params(List.of(account.uuid(), time, account.uuid(), time, time))
                .query((row, _) -> new Pending(row.getLong("debit_pending_minor"), row.getLong("credit_pending_minor")))
                .single();
    }

    record Pending(long debitMinor, long creditMinor) {}

    private static final String ENTRIES = """
            SELECT account, version, id, debit, amount_minor, asset, counterparty, balance_minor, code, cause, posted_at
              FROM ledger.entry
             WHERE account = ?
               AND version > ?
               AND version <= ?
             ORDER BY version
             LIMIT ?
            """;

    /** Entries after one version until another, oldest first. */
    List<Entry> entries(AccountId account, Range range, int limit) {
        return database.sql(ENTRIES)
                .params(List.of(account.uuid(), range.afterVersion(), range.untilVersion(), limit))
                .query(MomentStore::entry)
                .list();
    }

    record Range(long afterVersion, long untilVersion) {}

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                LedgerRow.account(row, "account"),
                row.getLong("version"),
                LedgerRow.transfer(row, "id"),
                row.getBoolean("debit"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                LedgerRow.account(row, "counterparty"),
                row.getLong("balance_minor"),
                row.getString("code"),
                row.getString("cause"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
