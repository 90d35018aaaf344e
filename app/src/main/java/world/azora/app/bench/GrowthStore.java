package world.azora.app.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the ledger is, and how much room it takes on disk. */
final class GrowthStore {
    private final JdbcClient database;

    GrowthStore(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    private static final String BYTES = """
            SELECT sum(pg_total_relation_size(c.oid)) AS bytes
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'ledger'
               AND c.relkind = 'r'
            """;

    /** Tables and their indexes. */
    long bytes() {
        return database.sql(BYTES).query(Long.class).single();
    }

    private static final String TRANSFERS = """
            SELECT coalesce(sum(seq), 0) AS transfers
              FROM ledger.head
            """;

    /** How many were posted so far. */
    long transfers() {
        return database.sql(TRANSFERS).query(Long.class).single();
    }
}
