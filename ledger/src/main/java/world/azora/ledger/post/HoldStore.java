package world.azora.ledger.post;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.ledger.Transfer;
import world.azora.ledger.row.LedgerRow;

final class HoldStore {
    private final JdbcClient database;

    HoldStore(JdbcClient database) {
        this.database = database;
    }

    private static final String OVER = """
            SELECT h.ledger, h.id, h.debit, h.credit, h.amount_minor, h.asset, h.code, h.cause, h.step, h.follows, h.expires_at
              FROM ledger.transfer h
             WHERE h.expires_at <= ?
               AND NOT EXISTS (SELECT FROM ledger.transfer f WHERE f.follows = h.id AND f.ledger = h.ledger)
             ORDER BY h.expires_at
             LIMIT ?
            """;

    /** Holds that nothing has ended, of every ledger, whose time was over by then; the oldest first. */
    List<Transfer> over(Instant by, int limit) {
        return database.sql(OVER)
                .param(by.atOffset(ZoneOffset.UTC))
                .param(limit)
                .query((row, _) -> LedgerRow.transfer(row))
                .list();
    }
}
