package world.azora.audit.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.audit.EngagementId;

/** What the accounts of an engagement should come to, as the ledger or the client says. */
final class BalanceStore {
    private static final String REMOVE = """
            DELETE FROM audit.balance
             WHERE engagement_id = ?
               AND source = ?
            """;

    private static final String ADD = """
            INSERT INTO audit.balance (engagement_id, account, asset, source, opening_minor, closing_minor)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (engagement_id, account, asset)
            DO UPDATE SET source = excluded.source,
                          opening_minor = excluded.opening_minor,
                          closing_minor = excluded.closing_minor
            """;

    private static final String LIST = """
            SELECT account, asset, opening_minor, closing_minor
              FROM audit.balance
             WHERE engagement_id = ?
             ORDER BY account, asset
            """;

    private final JdbcClient database;

    BalanceStore(JdbcClient database) {
        this.database = database;
    }

    enum Source {
        LEDGER,
        SENT
    }

    void replace(EngagementId engagement, Source source, List<AccountBalance> balances) {
        database.sql(REMOVE).params(engagement.uuid(), source.name()).update();
        for (var balance : balances)
            database.sql(ADD)
                    .params(
                            engagement.uuid(),
                            balance.account(),
                            balance.asset(),
                            source.name(),
                            balance.openingMinor(),
                            balance.closingMinor())
                    .update();
    }

    List<AccountBalance> list(EngagementId engagement) {
        return database.sql(LIST)
                .param(engagement.uuid())
                .query((row, _) -> new AccountBalance(
                        row.getString("account"),
                        row.getString("asset"),
                        row.getLong("opening_minor"),
                        row.getLong("closing_minor")))
                .list();
    }
}
