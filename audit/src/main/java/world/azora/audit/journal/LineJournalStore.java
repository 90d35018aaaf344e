package world.azora.audit.journal;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import world.azora.audit.JournalSession;
import world.azora.kernel.Sha256;

/** The lines of a journal. The statements run in DuckDB, in which the journal's file is attached as {@code journal}. */
final class LineJournalStore {
    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS journal.line (
                import_number INTEGER NOT NULL,
                line_number   BIGINT NOT NULL,
                entry_id      VARCHAR NOT NULL,
                entry_date    DATE NOT NULL,
                posted_at     TIMESTAMP,
                account       VARCHAR NOT NULL,
                asset         VARCHAR NOT NULL,
                debit_minor   BIGINT NOT NULL,
                credit_minor  BIGINT NOT NULL,
                text          VARCHAR,
                user_name     VARCHAR,
                approver      VARCHAR,
                source        VARCHAR,
                transfer_id   VARCHAR
            )
            """;

    private static final String REMOVE = """
            DELETE FROM journal.line
             WHERE import_number = ?
            """;

    private static final String CLASHES = """
            SELECT count(*) AS entries
              FROM (SELECT entry_id FROM journal.line WHERE import_number = ?
                    INTERSECT
                    SELECT entry_id FROM journal.line WHERE import_number <> ?)
            """;

    private static final String ENTRIES = """
            SELECT count(DISTINCT entry_id) AS entries
              FROM journal.line
             WHERE import_number = ?
            """;

    private static final String TOTAL = """
            SELECT count(*) AS lines,
                   count(DISTINCT entry_id) AS entries
              FROM journal.line
            """;

    private static final String CONTROL_TOTALS = """
            SELECT asset,
                   CAST(sum(debit_minor) AS VARCHAR) AS debit_minor,
                   CAST(sum(credit_minor) AS VARCHAR) AS credit_minor
              FROM journal.line
             WHERE import_number = ?
             GROUP BY asset
             ORDER BY asset
            """;

    private static final String MOVEMENTS = """
            SELECT account,
                   asset,
                   CAST(sum(debit_minor) AS BIGINT) AS debit_minor,
                   CAST(sum(credit_minor) AS BIGINT) AS credit_minor
              FROM journal.line
             GROUP BY account, asset
             ORDER BY account, asset
            """;

    private static final String LINES = """
            SELECT line_number, entry_id, entry_date, posted_at, account, asset, debit_minor, credit_minor,
                   text, user_name, approver, source, transfer_id
              FROM journal.line
             WHERE import_number = ?
             ORDER BY line_number
            """;

    private final JournalSession session;

    LineJournalStore(JournalSession session) {
        this.session = session;
    }

    void create() {
        session.sql().sql(CREATE).update();
    }

    void remove(int importNumber) {
        session.sql().sql(REMOVE).param(importNumber).update();
    }

    /** How many entries of an import others brought too. */
    long clashes(int importNumber) {
        return session.sql()
                .sql(CLASHES)
                .params(importNumber, importNumber)
                .query(Long.class)
                .single();
    }

    long entries(int importNumber) {
        return session.sql().sql(ENTRIES).param(importNumber).query(Long.class).single();
    }

    record Extent(long lines, long entries) {}

    Extent extent() {
        return session.sql()
                .sql(TOTAL)
                .query((row, _) -> new Extent(row.getLong("lines"), row.getLong("entries")))
                .single();
    }

    List<ControlTotal> controlTotals(int importNumber) {
        return session.sql()
                .sql(CONTROL_TOTALS)
                .param(importNumber)
                .query((row, _) -> new ControlTotal(
                        row.getString("asset"),
                        Long.parseLong(row.getString("debit_minor")),
                        Long.parseLong(row.getString("credit_minor"))))
                .list();
    }

    List<Movement> movements() {
        return session.sql()
                .sql(MOVEMENTS)
                .query((row, _) -> new Movement(
                        row.getString("account"),
                        row.getString("asset"),
                        row.getLong("debit_minor"),
                        row.getLong("credit_minor")))
                .list();
    }

    /** Computes again, from what is stored, what {@link Appending#hash} gave when the lines were written. */
    Sha256 hash(int importNumber) {
        var digest = Sha256.digest();
        forEachLine(importNumber, line -> digest.update(LineText.bytes(line)));
        return Sha256.ofDigest(digest.digest());
    }

    void forEachLine(int importNumber, Consumer<JournalLine> consumer) {
        session.sql().sql(LINES).param(importNumber).query(row -> {
            consumer.accept(new JournalLine(
                    row.getLong("line_number"),
                    row.getString("entry_id"),
                    new JournalLine.When(
                            row.getObject("entry_date", LocalDate.class),
                            row.getObject("posted_at", LocalDateTime.class)),
                    new JournalLine.Posting(
                            row.getString("account"),
                            row.getString("asset"),
                            row.getLong("debit_minor"),
                            row.getLong("credit_minor")),
                    new JournalLine.Origin(
                            row.getString("text"),
                            row.getString("user_name"),
                            row.getString("approver"),
                            row.getString("source"),
                            row.getString("transfer_id"))));
        });
    }

    Appending append(int importNumber, long linesMax) {
        try {
            var appender = ((DuckDBConnection) session.connection()).createAppender("journal", "main", "line");
            return new Appending(appender, importNumber, linesMax);
        } catch (SQLException e) {
            throw new IllegalStateException("The journal cannot be written", e);
        }
    }

    /** Writes lines in bulk and digests them on the way. */
    static final class Appending implements AutoCloseable {
        private final DuckDBAppender appender;
        private final int importNumber;
        private final long linesMax;
        private final MessageDigest digest = Sha256.digest();
        private long lines;

        private Appending(DuckDBAppender appender, int importNumber, long linesMax) {
            this.appender = appender;
            this.importNumber = importNumber;
            this.linesMax = linesMax;
        }

        void add(JournalLine line) {
            if (++lines > linesMax) throw new JournalTooLong();
            digest.update(LineText.bytes(line));
            try {
                appender.beginRow().append(importNumber).append(line.number()).append(line.entryId());
                appender.append(line.when().date());
                var postedAt = line.when().postedAt();
                if (postedAt == null) appender.appendNull();
                else appender.append(postedAt);
                appender.append(line.posting().account()).append(line.posting().asset());
                appender.append(line.posting().debitMinor())
                        .append(line.posting().creditMinor());
                append(line.origin());
                appender.endRow();
            } catch (SQLException e) {
                throw new IllegalStateException("The journal cannot be written", e);
            }
        }

        private void append(JournalLine.Origin origin) throws SQLException {
            append(origin.text());
            append(origin.user());
            append(origin.approver());
            append(origin.source());
            append(origin.transferId());
        }

        private void append(@Nullable String text) throws SQLException {
            if (text == null) appender.appendNull();
            else appender.append(text);
        }

        long lines() {
            return lines;
        }

        Sha256 hash() {
            return Sha256.ofDigest(digest.digest());
        }

        @Override
        public void close() {
            try {
                appender.close();
            } catch (SQLException e) {
                throw new IllegalStateException("The journal cannot be written", e);
            }
        }
    }
}
