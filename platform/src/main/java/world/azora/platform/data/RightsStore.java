package world.azora.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application's role may do in the schemas of modules: read, insert, update and delete rows, and nothing that a
 * trigger of ours refuses anyway. It works on the connection of the migration, which is the owner's.
 */
final class RightsStore {
    private static final String ROLE = """
            SELECT 1
              FROM pg_catalog.pg_roles
             WHERE rolname = ?
            """;

    // What is append-only is written once, in the triggers that call a refuse_change(). Those for whole statements
    // (tgtype without 1) take UPDATE (16) away, of all columns or of those that they name. Any of them takes DELETE
    // (8) away: where some rows must stay, none is deleted. REVOKE sorts before GRANT, because from a table it takes
    // the rights on its columns along.
    private static final String DIFFERENCES = """
            WITH role AS (
                SELECT oid, rolname
                  FROM pg_catalog.pg_roles
                 WHERE rolname = ?
            ), namespace AS (
                SELECT oid, nspname, nspacl
                  FROM pg_catalog.pg_namespace
                 WHERE nspname = ANY (?)
            ), relation AS (
                SELECT c.oid, c.relacl, c.relkind, n.nspname, format('%I.%I', n.nspname, c.relname) AS name,
                       CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind
                  FROM pg_catalog.pg_class c
                  JOIN namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
            ), refused AS (
                SELECT t.tgrelid, t.tgattr::int2[] AS attributes,
                       t.tgtype & 16 > 0 AND t.tgtype & 1 = 0 AS is_update,
                       t.tgtype & 8 > 0 AS is_delete
                  FROM pg_catalog.pg_trigger t
                  JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
                 WHERE f.proname = 'refuse_change'
                   AND NOT t.tgisinternal
            ), wanted AS (
                SELECT 'SCHEMA' AS kind, format('%I', nspname) AS name, 'USAGE' AS privilege
                  FROM namespace
                 UNION ALL
                SELECT r.kind, r.name, p.privilege
                  FROM relation r
                 CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('USAGE')) AS p (privilege)
                 WHERE CASE
                           WHEN r.relkind = 'S' THEN p.privilege = 'USAGE'
                           WHEN r.relkind IN ('v', 'm') OR r.nspname = 'migration' THEN p.privilege = 'SELECT'
                           WHEN p.privilege = 'UPDATE' THEN NOT EXISTS (
                               SELECT FROM refused f WHERE f.tgrelid = r.oid AND f.is_update)
                           WHEN p.privilege = 'DELETE' THEN NOT EXISTS (
                               SELECT FROM refused f WHERE f.tgrelid = r.oid AND f.is_delete)
                           ELSE p.privilege IN ('SELECT', 'INSERT')
                       END
                 UNION ALL
                SELECT r.kind, r.name, format('UPDATE (%I)', a.attname)
                  FROM relation r
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE EXISTS (SELECT FROM refused f WHERE f.tgrelid = r.oid AND f.is_update)
                   AND NOT EXISTS (
                       SELECT
                         FROM refused f
                        WHERE f.tgrelid = r.oid
                          AND f.is_update
                          AND (cardinality(f.attributes) = 0 OR a.attnum = ANY (f.attributes)))
            ), given AS (
                SELECT 'SCHEMA' AS kind, format('%I', n.nspname) AS name, g.privilege_type AS privilege
                  FROM namespace n
                 CROSS JOIN aclexplode(n.nspacl) g
                  JOIN role ON role.oid = g.grantee
                 UNION ALL
                SELECT r.kind, r.name, g.privilege_type
                  FROM relation r
                 CROSS JOIN aclexplode(r.relacl) g
                  JOIN role ON role.oid = g.grantee
                 UNION ALL
                SELECT r.kind, r.name, format('%s (%I)', g.privilege_type, a.attname)
                  FROM relation r
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                 CROSS JOIN aclexplode(a.attacl) g
                  JOIN role ON role.oid = g.grantee
            ), excess AS (
                SELECT kind, name, privilege FROM given EXCEPT SELECT kind, name, privilege FROM wanted
            ), missing AS (
                SELECT kind, name, privilege FROM wanted EXCEPT SELECT kind, name, privilege FROM given
            )
            SELECT format('REVOKE %s ON %s %s FROM %I', string_agg(privilege, ', '), kind, name, rolname) AS statement
              FROM excess
             CROSS JOIN role
             GROUP BY kind, name, rolname
             UNION ALL
            SELECT format('GRANT %s ON %s %s TO %I', string_agg(privilege, ', '), kind, name, rolname)
              FROM missing
             CROSS JOIN role
             GROUP BY kind, name, rolname
             ORDER BY statement DESC
            """;

    private final Connection connection;

    RightsStore(Connection connection) {
        this.connection = connection;
    }

    /** Gives the role what it lacks in these schemas and takes what it has beyond that; mostly there is nothing to do. */
    void settle(String role, List<String> schemas) {
        try {
            if (!exists(role)) throw MigrationFailure.noRole(role);
            // Once more, because what was taken from a table was taken from its columns too.
            for (var pass = 0; pass < 2; pass++) execute(differences(role, schemas));
        } catch (SQLException e) {
            throw new MigrationFailure("The role " + role + " cannot be given its rights: " + e.getMessage(), e);
        }
    }

    private boolean exists(String role) throws SQLException {
        try (var statement = connection.prepareStatement(ROLE)) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private List<String> differences(String role, List<String> schemas) throws SQLException {
        try (var statement = connection.prepareStatement(DIFFERENCES)) {
            statement.setString(1, role);
            statement.setArray(2, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                var differences = new ArrayList<String>();
                while (rows.next()) differences.add(rows.getString("statement"));
                return differences;
            }
        }
    }

    private void execute(List<String> statements) throws SQLException {
        if (statements.isEmpty()) return;
        try (var statement = connection.createStatement()) {
            for (var one : statements) statement.addBatch(one);
            statement.executeBatch();
        }
    }
}
