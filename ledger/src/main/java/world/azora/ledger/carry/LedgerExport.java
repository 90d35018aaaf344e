package world.azora.ledger.carry;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import world.azora.ledger.LedgerId;
import world.azora.ledger.file.LedgerFile;
import world.azora.ledger.file.LedgerFile.Sink;

/** Writes a ledger as a file, row by row, as it stands at one moment. Posting goes on meanwhile. */
final class LedgerExport {
    private final DataSource database;
    private final Clock clock;

    LedgerExport(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(LedgerId ledger, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            write(new ExportStore(connection, ledger), out);
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    private void write(ExportStore store, OutputStream out) throws SQLException, IOException {
        var at = clock.instant();
        try (var file = new Sink(out)) {
            file.begin(LedgerFile.HEADER, at);
            file.write(store.header(at));
            file.begin(LedgerFile.ACCOUNTS, at);
            store.accounts(file::write);
            file.begin(LedgerFile.HEADS, at);
            store.heads(file::write);
            file.begin(LedgerFile.TRANSFERS, at);
            store.transfers(file::write);
            file.begin(LedgerFile.REFUSALS, at);
            store.refusals(file::write);
        }
    }
}
