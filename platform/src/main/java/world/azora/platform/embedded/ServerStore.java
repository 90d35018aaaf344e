package world.azora.platform.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import world.azora.kernel.Secret;

/** What a new server lacks: the role that owns the database, the one that the application works as, and the database. */
final class ServerStore {
    private static final String FIND_ROLE = """
            SELECT 1
              FROM pg_catalog.pg_roles
             WHERE rolname = ?
            """;

    private static final String FIND_DATABASE = """
            SELECT 1
              FROM pg_catalog.pg_database
             WHERE datname = ?
            """;

    // CREATE ROLE takes no parameters, so PostgreSQL itself quotes them into the statement.
    private static final String WRITE_CREATE_ROLE = """
            SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', ?::text, ?::text)
            """;

    private static final String WRITE_CREATE_DATABASE = """
            SELECT format('CREATE DATABASE %I OWNER %I', ?::text, ?::text)
            """;

    private static final String MAY_MAKE_TEMPORARY = """
            SELECT 1
             WHERE has_database_privilege(?::name, ?::text, 'TEMPORARY')
            """;

    private static final String WRITE_REVOKE_TEMPORARY = """
            SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, %I', ?::text, ?::text)
            """;

    private final Connection connection;

    ServerStore(Connection connection) {
        this.connection = connection;
    }

    void createRole(String role, Secret password) throws SQLException {
        if (!exists(FIND_ROLE, role)) execute(text(WRITE_CREATE_ROLE, role, password.value()));
    }

    void createDatabase(String database, String owner) throws SQLException {
        if (!exists(FIND_DATABASE, database)) execute(text(WRITE_CREATE_DATABASE, database, owner));
    }

    /** By default PostgreSQL lets everybody make those; only the owner of the database still can then. */
    void refuseTemporaryTables(String database, String role) throws SQLException {
        if (exists(MAY_MAKE_TEMPORARY, role, database)) execute(text(WRITE_REVOKE_TEMPORARY, database, role));
    }

    private boolean exists(String query, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var at = 0; at < values.length; at++) statement.setString(at + 1, values[at]);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String text(String query, String first, String second) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, first);
            statement.setString(2, second);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
