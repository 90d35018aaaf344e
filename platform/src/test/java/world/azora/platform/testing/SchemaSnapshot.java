package world.azora.platform.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema of a database as sorted lines, one per object, to compare: up, down and up again must give the same. */
public final class SchemaSnapshot {
    private static final String OBJECTS = """
            WITH mine AS (
                SELECT oid, nspname
                  FROM pg_namespace
                 WHERE nspname !~ '^pg_'
                   AND nspname NOT IN ('information_schema', 'public', 'migration')
            )
            SELECT 'schema ' || nspname FROM mine
             UNION ALL
            SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' '
                   || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                   || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
              JOIN mine ON mine.oid = c.relnamespace
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attnum > 0 AND NOT a.attisdropped
             UNION ALL
            SELECT 'constraint ' || k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
              FROM pg_constraint k JOIN mine ON mine.oid = k.connamespace
             UNION ALL
            SELECT 'index ' || pg_get_indexdef(i.indexrelid)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN mine ON mine.oid = c.relnamespace
             UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(t.oid)
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN mine ON mine.oid = c.relnamespace
             WHERE NOT t.tgisinternal
             UNION ALL
            SELECT 'function ' || pg_get_functiondef(f.oid)
              FROM pg_proc f JOIN mine ON mine.oid = f.pronamespace
             WHERE f.prokind IN ('f', 'p')
             UNION ALL
            SELECT 'view ' || c.oid::regclass || ' ' || pg_get_viewdef(c.oid)
              FROM pg_class c JOIN mine ON mine.oid = c.relnamespace
             WHERE c.relkind IN ('v', 'm')
             ORDER BY 1
            """;

    private SchemaSnapshot() {}

    public static List<String> of(JdbcClient database) {
        return database.sql(OBJECTS).query((row, _) -> row.getString(1)).list();
    }
}
