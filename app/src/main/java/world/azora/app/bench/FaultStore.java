package world.azora.app.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What a fault changes in the database itself. The scripts are resources of this application. */
final class FaultStore {
    private final Connection connection;

    FaultStore(Connection connection) {
        this.connection = connection;
    }

    void run(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(FiveStatementsStore.read(script));
        }
    }
}
