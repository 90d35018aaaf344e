package world.azora.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Sends DuckDB the commands that are no statements about data: attach, detach, set, checkpoint. */
final class DuckDbStore {
    private final Connection connection;

    DuckDbStore(Connection connection) {
        this.connection = connection;
    }

    void execute(String command) {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refused a command", e);
        }
    }
}
