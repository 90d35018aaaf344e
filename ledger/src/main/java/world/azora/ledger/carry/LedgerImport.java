package world.azora.ledger.carry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import world.azora.ledger.FileReport;
import world.azora.ledger.LedgerFiles;
import world.azora.ledger.carry.ImportOutcome.Broken;
import world.azora.ledger.carry.ImportOutcome.NotEmpty;
import world.azora.ledger.carry.ImportOutcome.TakenIn;
import world.azora.ledger.file.LedgerFile;
import world.azora.ledger.file.LedgerFile.AccountLine;
import world.azora.ledger.file.LedgerFile.RefusalLine;
import world.azora.ledger.file.LedgerFile.Source;
import world.azora.ledger.file.LedgerFile.TransferLine;

/** Takes a ledger in from a file: all of it or nothing, and only one whose chain was recomputed. */
final class LedgerImport {
    /** PostgreSQL's class of errors for what a constraint does not allow. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final DataSource database;
    private final LedgerFiles files;

    LedgerImport(DataSource database, LedgerFiles files) {
        this.database = database;
        this.files = files;
    }

    /** @param dryRun do all of it, and then undo it */
    ImportOutcome takeIn(Path file, boolean dryRun) {
        var report = files.check(file, List.of());
        if (!report.isWhole()) return new Broken(report);
        try (var connection = database.getConnection();
                var source = new Source(file)) {
            connection.setAutoCommit(false);
            var isNew = write(connection, source, report);
            if (isNew && !dryRun) connection.commit();
            else connection.rollback();
            return isNew ? new TakenIn(report) : new NotEmpty();
        } catch (SQLException e) {
            // The chain was whole: what the schema refuses then clashes with what is there.
            if (String.valueOf(e.getSQLState()).startsWith(CONSTRAINT_VIOLATED)) return new NotEmpty();
            throw new DataAccessResourceFailureException("The ledger could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean write(Connection connection, Source source, FileReport report)
            throws SQLException, IOException {
        var header = source.header();
        try (var store = new ImportStore(connection, header.ledger())) {
            if (!store.lockEmpty()) return false;
            if (!accounts(source, store)) return false;
            source.each(LedgerFile.TRANSFERS, TransferLine.class, (line, _) -> written(() -> store.add(line)));
            source.each(LedgerFile.REFUSALS, RefusalLine.class, (line, _) -> written(() -> store.add(line)));
            for (var head : report.heads()) store.add(head);
            store.end(header);
            return true;
        } catch (LineNotWritten e) {
            throw e.why;
        }
    }

    private static boolean accounts(Source source, ImportStore store) throws IOException {
        var fitting = new boolean[] {true};
        source.each(LedgerFile.ACCOUNTS, AccountLine.class, (line, _) -> written(() -> fitting[0] &= store.add(line)));
        return fitting[0];
    }

    private interface Writing {
        void run() throws SQLException;
    }

    private static void written(Writing line) throws LineNotWritten {
        try {
            line.run();
        } catch (SQLException e) {
            throw new LineNotWritten(e);
        }
    }

    /** Carries the database's complaint past the reader of lines. */
    private static final class LineNotWritten extends IOException {
        private static final long serialVersionUID = 1;
        private final SQLException why;

        LineNotWritten(SQLException why) {
            super(why);
            this.why = why;
        }
    }
}
