package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a connection of the pool one of the batcher's, and gives it back as it was. */
final class SessionStore {
    private final Connection connection;

    SessionStore(Connection connection) {
        this.connection = connection;
    }

    // Plans are made early and kept long: one made while a table fits on a page would read all of it, and still do so a
    // million rows later.
    private static final String KEEP_TO_INDEXES = """
            SET enable_seqscan = off
            """;

    // A process that is stopped between two trips, or cut off, must not keep others waiting for its locks.
    private static final String LET_GO_SOON = """
            SET idle_in_transaction_session_timeout = '2s'
            """;

    /** Settles both, until {@link #release}. */
    void prepare() throws SQLException {
        execute(KEEP_TO_INDEXES);
        execute(LET_GO_SOON);
    }

    private static final String PLAN_AS_USUAL = """
            RESET enable_seqscan
            """;

    private static final String LET_GO_AS_USUAL = """
            RESET idle_in_transaction_session_timeout
            """;

    /** Leaves the connection to others as they know it. */
    void release() throws SQLException {
        if (!connection.getAutoCommit()) connection.rollback();
        connection.setAutoCommit(true);
        execute(PLAN_AS_USUAL);
        execute(LET_GO_AS_USUAL);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
