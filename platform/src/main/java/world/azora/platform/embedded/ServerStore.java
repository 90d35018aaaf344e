package world.azora.platform.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import world.azora.kernel.Secret;

/** What a new server lacks: the role that Azora works as, which may do nothing but own its database. */
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

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
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
