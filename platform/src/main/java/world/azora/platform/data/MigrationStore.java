package world.azora.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.azora.kernel.Sha256;

/** Remembers what each applied script looked like. It works on the connection of the migration, not on the pool. */
final class MigrationStore {
    // An arbitrary number that only Azora's migrations use: "azora" in ASCII.
    private static final long LOCK_KEY = 0x61_7A_6F_72_61L;

    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(?)
            """;

    private static final String FOREIGN_OWNER = """
            SELECT pg_get_userbyid(nspowner) AS owner
              FROM pg_catalog.pg_namespace
             WHERE nspname = 'migration'
               AND NOT pg_has_role(nspowner, 'MEMBER')
            """;

    private static final String APPLIED = """
            SELECT number, file, sha256
              FROM migration.script
             WHERE module = ?
             ORDER BY number
            """;

    private static final String ADD = """
            INSERT INTO migration.script (module, number, file, sha256)
            VALUES (?, ?, ?, ?)
            """;

    private static final String REMOVE = """
            DELETE FROM migration.script
             WHERE module = ?
               AND number = ?
            """;

    private final Connection connection;

    MigrationStore(Connection connection) {
        this.connection = connection;
    }

    /** Until the transaction ends: of several processes that start at once, one migrates and the others wait. */
    void lock() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, LOCK_KEY);
            statement.execute();
        }
    }

    /** Who made the schemas, if it was somebody else whose rights this connection does not have. */
    Optional<String> foreignOwner() throws SQLException {
        try (var statement = connection.prepareStatement(FOREIGN_OWNER);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString("owner")) : Optional.empty();
        }
    }

    // MyBatis Migrations would look first whether the table is there, by a query whose failure ends our transaction.
    void execute(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    List<Migration> applied(String module) {
        try (var statement = connection.prepareStatement(APPLIED)) {
            statement.setString(1, module);
            try (var rows = statement.executeQuery()) {
                var applied = new ArrayList<Migration>();
                while (rows.next()) {
                    var checksum = Sha256.ofDigest(rows.getBytes("sha256"));
                    applied.add(new Migration(module, rows.getInt("number"), rows.getString("file"), checksum));
                }
                return applied;
            }
        } catch (SQLException e) {
            throw new MigrationFailure(
                    "The list of applied migrations cannot be read (azora migrate up makes it, as the owner of the"
                            + " schemas): " + e.getMessage(),
                    e);
        }
    }

    void add(Migration migration) {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, migration.module());
            statement.setInt(2, migration.number());
            statement.setString(3, migration.file());
            statement.setBytes(4, migration.checksum().bytes());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new MigrationFailure("Migration " + migration.file() + " cannot be noted: " + e.getMessage(), e);
        }
    }

    void remove(Migration migration) {
        try (var statement = connection.prepareStatement(REMOVE)) {
            statement.setString(1, migration.module());
            statement.setInt(2, migration.number());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new MigrationFailure("Migration " + migration.file() + " cannot be unnoted: " + e.getMessage(), e);
        }
    }
}
