package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import world.azora.ledger.post.Session.RowType;

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

    private static final String ROW_TYPES = """
            SELECT 'ledger.posted_row'::regtype::oid::bigint AS posted,
                   'ledger.posted_row[]'::regtype::oid::bigint AS posted_array,
                   'ledger.refused_row'::regtype::oid::bigint AS refused,
                   'ledger.refused_row[]'::regtype::oid::bigint AS refused_array
            """;

    /** Settles the connection, until {@link #release}. */
    Session prepare() throws SQLException {
        execute(KEEP_TO_INDEXES);
        execute(LET_GO_SOON);
        try (var statement = connection.prepareStatement(ROW_TYPES);
                var row = statement.executeQuery()) {
            row.next();
            return new Session(connection, rowType(row, "posted"), rowType(row, "refused"));
        }
    }

    private static RowType rowType(ResultSet row, String name) throws SQLException {
        return new RowType((int) row.getLong(name), (int) row.getLong(name + "_array"));
    }

    private static final String PLAN_AS_USUAL = """
            RESET enable_seqscan
            """;

    private static final String LET_GO_AS_USUAL = """
            RESET idle_in_transaction_session_timeout
            """;

    /** Leaves the connection to others as they know it. */
    void release() throws SQLException {
        execute(PLAN_AS_USUAL);
        execute(LET_GO_AS_USUAL);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
