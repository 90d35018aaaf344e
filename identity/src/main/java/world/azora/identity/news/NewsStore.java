package world.azora.identity.news;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;

final class NewsStore {
    private final JdbcClient database;

    NewsStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LISTEN = """
            LISTEN azora_identity
            """;

    void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
    }

    private static final String IS_ALIVE = """
            SELECT 1
            """;

    /** What was told before this call is among what {@link #take} gives after it. */
    void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(IS_ALIVE);
        }
    }

    private static final String TELL = """
            SELECT pg_notify('azora_identity', ?)
            """;

    void tell(String news) {
        database.sql(TELL).param(news).query((_, _) -> news).single();
    }

    /** The news that have come, waiting so long for the first; 0 does not wait. */
    PGNotification[] take(Connection connection, int waitMillis) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        // To the driver a wait of zero means no end.
        var news = waitMillis == 0 ? postgres.getNotifications() : postgres.getNotifications(waitMillis);
        return news == null ? new PGNotification[0] : news;
    }
}
