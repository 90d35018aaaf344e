package world.azora.platform.data;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role that the pool signs in as may do and should not, whoever gave it the right. */
final class ExcessStore {
    // pg_has_role() and has_…_privilege() count what comes by membership, by PUBLIC and by being a superuser.
    private static final String EXCESS = """
            WITH namespace AS (
                SELECT oid, nspname, nspowner
                  FROM pg_catalog.pg_namespace
                 WHERE nspname = ANY (?)
            )
            SELECT 'owns the schema ' || nspname AS excess
              FROM namespace
             WHERE pg_has_role(nspowner, 'MEMBER')
             UNION ALL
            SELECT 'may make tables in the schema ' || nspname
              FROM namespace
             WHERE NOT pg_has_role(nspowner, 'MEMBER')
               AND has_schema_privilege(oid, 'CREATE')
             UNION ALL
            SELECT 'may empty the table ' || c.oid::regclass
              FROM pg_catalog.pg_class c
              JOIN namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p')
               AND NOT pg_has_role(n.nspowner, 'MEMBER')
               AND has_table_privilege(c.oid, 'TRUNCATE')
             UNION ALL
            SELECT 'may change the table ' || t.tgrelid::regclass || ', which is append-only'
              FROM pg_catalog.pg_trigger t
              JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
              JOIN namespace n ON n.oid = f.pronamespace
             WHERE f.proname = 'refuse_change'
               AND t.tgtype & 24 = 24
               AND t.tgtype & 1 = 0
               AND NOT pg_has_role(n.nspowner, 'MEMBER')
               AND (has_any_column_privilege(t.tgrelid, 'UPDATE') OR has_table_privilege(t.tgrelid, 'DELETE'))
             ORDER BY excess
            """;

    private final JdbcClient database;

    ExcessStore(JdbcClient database) {
        this.database = database;
    }

    /** Such as {@code owns the schema ledger}; empty is as it should be. */
    List<String> all(List<String> schemas) {
        return database.sql(EXCESS)
                .param(schemas.toArray(String[]::new))
                .query((row, _) -> row.getString("excess"))
                .list();
    }
}
