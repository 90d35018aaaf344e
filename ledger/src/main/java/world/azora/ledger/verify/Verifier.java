package world.azora.ledger.verify;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Verification;

/** Reads a ledger as a stream, row by row, so that its length does not matter. */
final class Verifier implements Verification {
    private final DataSource database;

    Verifier(DataSource database) {
        this.database = database;
    }

    @Override
    public ChainReport verify(LedgerId ledger) {
        try (var connection = database.getConnection()) {
            // One snapshot for all statements: posting goes on meanwhile, and must not look like a difference.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var report = verify(ledger, new VerifyStore(connection));
            connection.commit();
            return report;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    private static ChainReport verify(LedgerId ledger, VerifyStore store) throws SQLException {
        var recount = new Recount(store.accounts(ledger), store.reversed(ledger));
        store.forEachLine(ledger, recount::next);

        var head = store.head(ledger);
        recount.endAt(head);
        store.forEachStored(ledger, recount::compare);
        return recount.report(ledger, head);
    }
}
