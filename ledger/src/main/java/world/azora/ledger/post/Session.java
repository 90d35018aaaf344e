package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection that is settled for writing batches.
 *
 * @param posted how its server knows the rows of transfers
 * @param refused how it knows those of refusals
 */
record Session(Connection connection, RowType posted, RowType refused) {
    /** Undoes what is open, whether the driver's mode tells of it or not, and leaves the mode in which nothing is. */
    void takeBack() throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** The numbers of a composite type and of an array of it. They differ from server to server. */
    record RowType(int row, int array) {}
}
