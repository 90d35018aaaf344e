package world.azora.ledger.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainHead;
import world.azora.ledger.Entry;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TrialBalance;
import world.azora.ledger.row.LedgerRow;

final class StatementStore {
    private final JdbcClient database;

    StatementStore(JdbcClient database) {
        this.database = database;
    }

    private static final String HEAD = """
            SELECT seq, hash
              FROM ledger.head
             WHERE ledger = ?
            """;

    Optional<ChainHead> head(LedgerId ledger) {
        return database.sql(HEAD)
                .param(ledger.name())
                .query((row, _) -> new ChainHead(ledger, row.getLong("seq"), LedgerRow.hash(row, "hash")))
                .optional();
    }

    private static final String ENTRIES = """
            SELECT account, version, id, debit, amount_minor, asset, counterparty, balance_minor, code, cause, posted_at
              FROM ledger.entry
             WHERE account = ?
               AND version < ?
             ORDER BY version DESC
             LIMIT ?
            """;

    /** Newest first, from the one before a version. */
    List<Entry> entries(AccountId account, long beforeVersion, int limit) {
        return database.sql(ENTRIES)
                .param(account.uuid())
                .param(beforeVersion)
                .param(limit)
                .query(StatementStore::entry)
                .list();
    }

    private static final String HAS_ACCOUNT = """
            SELECT EXISTS (SELECT FROM ledger.account WHERE id = ?) AS there
            """;

    boolean hasAccount(AccountId account) {
        return database.sql(HAS_ACCOUNT)
                .param(account.uuid())
                .query((row, _) -> row.getBoolean("there"))
                .single();
    }

    private static final String TRANSFERS = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at
              FROM ledger.transfer
             WHERE ledger = ?
               AND seq > ?
               AND debit_version IS NOT NULL
             ORDER BY seq
             LIMIT ?
            """;

    /** Oldest first, from the one after a seq. */
    List<PostedTransfer> transfers(LedgerId ledger, long afterSeq, int limit) {
        return database.sql(TRANSFERS)
                .param(ledger.name())
                .param(afterSeq)
                .param(limit)
                .query((row, _) -> LedgerRow.postedTransfer(row))
                .list();
    }

    private static final String NEWEST = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at
              FROM ledger.transfer
             WHERE ledger = ?
               AND seq < ?
             ORDER BY seq DESC
             LIMIT ?
            """;

    /** All of them, holds too, newest first, from the one before a seq. */
    List<PostedTransfer> newest(LedgerId ledger, long beforeSeq, int limit) {
        return database.sql(NEWEST)
                .param(ledger.name())
                .param(beforeSeq)
                .param(limit)
                .query((row, _) -> LedgerRow.postedTransfer(row))
                .list();
    }

    private static final String FIND = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at
              FROM ledger.transfer
             WHERE id = ?
            """;

    Optional<PostedTransfer> find(TransferId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> LedgerRow.postedTransfer(row))
                .optional();
    }

    private static final String CAUSED_BY = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at
              FROM ledger.transfer
             WHERE cause = ?
             ORDER BY posted_at, seq
             LIMIT ?
            """;

    List<PostedTransfer> causedBy(String cause, int limit) {
        return database.sql(CAUSED_BY)
                .param(cause)
                .param(limit)
                .query((row, _) -> LedgerRow.postedTransfer(row))
                .list();
    }

    private static final String FOLLOWED_BY = """
            SELECT ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                   step, follows, expires_at
              FROM ledger.transfer
             WHERE follows = ?
            """;

    /** What ended this hold, or reversed this transfer. */
    Optional<PostedTransfer> followedBy(TransferId id) {
        return database.sql(FOLLOWED_BY)
                .param(id.uuid())
                .query((row, _) -> LedgerRow.postedTransfer(row))
                .optional();
    }

    private static final String HASH = """
            SELECT hash
              FROM ledger.transfer
             WHERE ledger = ?
               AND seq = ?
            """;

    /** The link that this transfer's follows; empty if it is missing. */
    Optional<Sha256> hashBefore(PostedTransfer posted) {
        if (posted.seq() == 1) return Optional.of(Chain.START);
        return database.sql(HASH)
                .param(posted.transfer().ledger().name())
                .param(posted.seq() - 1)
                .query((row, _) -> LedgerRow.hash(row, "hash"))
                .optional();
    }

    private static final String LINES = """
            SELECT id, name, kind, asset, debit_minor, credit_minor
              FROM ledger.account_state
             WHERE ledger = ?
             ORDER BY name
            """;

    List<TrialBalance.Line> lines(LedgerId ledger) {
        return database.sql(LINES)
                .param(ledger.name())
                .query(StatementStore::line)
                .list();
    }

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
                LedgerRow.instant(row, "posted_at"));
    }

    private static TrialBalance.Line line(ResultSet row, int number) throws SQLException {
        return new TrialBalance.Line(
                LedgerRow.account(row, "id"),
                row.getString("name"),
                LedgerRow.kind(row),
                row.getString("asset"),
                row.getLong("debit_minor"),
                row.getLong("credit_minor"));
    }
}
