package world.azora.app.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much room the ledger takes on disk. */
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
}
