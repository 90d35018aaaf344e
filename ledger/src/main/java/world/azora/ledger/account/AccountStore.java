package world.azora.ledger.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountState;
import world.azora.ledger.Balance;
import world.azora.ledger.BalanceLimits;
import world.azora.ledger.LedgerId;
import world.azora.ledger.row.LedgerRow;

final class AccountStore {
    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO ledger.account (ledger, id, name, kind, asset, may_overdraw, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    /** Adds the account; false if its id or its name is taken. */
    boolean add(Account account, Instant at) {
        return database.sql(ADD)
                        .param(account.ledger().name())
                        .param(account.id().uuid())
                        .param(account.name())
                        .param(account.kind().name())
                        .param(account.asset())
                        .param(account.mayOverdraw())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT ledger, id, name, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor
              FROM ledger.account_state
             WHERE id = ?
            """;

    Optional<AccountState> find(AccountId id) {
        return database.sql(FIND).param(id.uuid()).query(AccountStore::state).optional();
    }

    private static final String FIND_NAMED = """
            SELECT ledger, id, name, kind, asset, may_overdraw
              FROM ledger.account
             WHERE ledger = ?
               AND name = ?
            """;

    Optional<Account> findNamed(LedgerId ledger, String name) {
        return database.sql(FIND_NAMED)
                .param(ledger.name())
                .param(name)
                .query((row, _) -> LedgerRow.account(row))
                .optional();
    }

    // A batch in the air has entries that nobody sees yet, and will ask for the head: we wait until it is through.
    private static final String BE_ALONE = """
            SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL
            """;

    private static final String MOVE_HEAD = """
            UPDATE ledger.head
               SET version = version + 1
             WHERE ledger = ?
            """;

    /** Holds batchers off until this transaction ends, and makes one that has read but not yet written start again. */
    void moveHead(LedgerId ledger) {
        database.sql(BE_ALONE).param(ledger.name()).query(Boolean.class).single();
        database.sql(MOVE_HEAD).param(ledger.name()).update();
    }

    private static final String CLOSE = """
            UPDATE ledger.account
               SET closed = true
             WHERE id = ?
            """;

    void close(AccountId id) {
        database.sql(CLOSE).param(id.uuid()).update();
    }

    private static final String LIMIT = """
            UPDATE ledger.account
               SET min_minor = ?,
                   max_minor = ?
             WHERE id = ?
            """;

    void limit(AccountId id, BalanceLimits limits) {
        database.sql(LIMIT)
                .param(1, limits.minMinor().orElse(null), Types.BIGINT)
                .param(2, limits.maxMinor().orElse(null), Types.BIGINT)
                .param(3, id.uuid())
                .update();
    }

    private static final String LIMITS = """
            SELECT min_minor, max_minor
              FROM ledger.account
             WHERE id = ?
            """;

    Optional<BalanceLimits> limits(AccountId id) {
        return database.sql(LIMITS)
                .param(id.uuid())
                .query((row, _) -> new BalanceLimits(
                        Optional.ofNullable(row.getObject("min_minor", Long.class)),
                        Optional.ofNullable(row.getObject("max_minor", Long.class))))
                .optional();
    }

    private static final String LIST = """
            SELECT ledger, id, name, kind, asset, may_overdraw, closed, debit_minor, credit_minor, version,
                   debit_pending_minor, credit_pending_minor
              FROM ledger.account_state
             WHERE ledger = ?
               AND name > ?
             ORDER BY name
             LIMIT ?
            """;

    List<AccountState> list(LedgerId ledger, String afterName, int limit) {
        return database.sql(LIST)
                .param(ledger.name())
                .param(afterName)
                .param(limit)
                .query(AccountStore::state)
                .list();
    }

    private static AccountState state(ResultSet row, int number) throws SQLException {
        var account = LedgerRow.account(row);
        var debitMinor = row.getLong("debit_minor");
        var creditMinor = row.getLong("credit_minor");
        var growsByDebits = account.kind().growsByDebits();
        var balanceMinor = account.kind().balance(debitMinor, creditMinor);
        var pendingOutMinor = row.getLong(growsByDebits ? "credit_pending_minor" : "debit_pending_minor");
        var balance = new Balance(
                account.id(),
                account.asset(),
                debitMinor,
                creditMinor,
                balanceMinor,
                row.getLong("version"),
                row.getLong(growsByDebits ? "debit_pending_minor" : "credit_pending_minor"),
                pendingOutMinor,
                balanceMinor - pendingOutMinor);
        return new AccountState(account, row.getBoolean("closed"), balance);
    }
}
