package world.azora.ledger.post;

import java.sql.Connection;

/**
 * A connection that is settled for writing batches.
 *
 * @param posted how its server knows the rows of transfers
 * @param refused how it knows those of refusals
 */
record Session(Connection connection, RowType posted, RowType refused) {
    /** The numbers of a composite type and of an array of it. They differ from server to server. */
    record RowType(int row, int array) {}
}
