package world.azora.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A DuckDB of its own in memory, with room for temporary tables, beside which a journal's file is attached as
 * {@code journal}. It is used by one thread and must be closed.
 */
public final class JournalSession implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient sql;

    private JournalSession(Connection connection) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public static JournalSession open(AuditSettings settings) {
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memoryMb() + "MB");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty(
                "temp_directory", settings.folder().resolve("spill").toString());
        try {
            return new JournalSession(DriverManager.getConnection("jdbc:duckdb:", properties));
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not start", e);
        }
    }

    public JdbcClient sql() {
        return sql;
    }

    /** Runs a command that takes no parameters and gives no rows. */
    public void execute(String command) {
        new DuckDbStore(connection).execute(command);
    }

    /** For bulk loads, which need DuckDB's own appender. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not close", e);
        }
    }
}
