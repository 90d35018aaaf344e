package world.azora.ledger.nightly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.VerificationRun;
import world.azora.ledger.row.LedgerRow;

final class RunStore {
    private final JdbcClient database;

    RunStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LEDGERS = """
            SELECT ledger
              FROM ledger.head
             ORDER BY ledger
            """;

    List<LedgerId> ledgers() {
        return database.sql(LEDGERS)
                .query((row, _) -> new LedgerId(row.getString("ledger")))
                .list();
    }

    private static final String ADD = """
            INSERT INTO ledger.verification
                   (ledger, started_at, ended_at, transfers, head_seq, head_hash, whole, broken_at_seq, difference_minor)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(VerificationRun run) {
        var report = run.report();
        database.sql(ADD)
                .param(report.ledger().name())
                .param(run.startedAt().atOffset(ZoneOffset.UTC))
                .param(run.endedAt().atOffset(ZoneOffset.UTC))
                .param(report.transfers())
                .param(report.headSeq())
                .param(report.headHash().bytes())
                .param(report.whole())
                .param(8, report.brokenAtSeq(), Types.BIGINT)
                .param(9, report.differenceMinor())
                .update();
    }

    private static final String LAST = """
            SELECT ledger, started_at, ended_at, transfers, head_seq, head_hash, whole, broken_at_seq, difference_minor
              FROM ledger.verification
             WHERE ledger = ?
             ORDER BY started_at DESC
             LIMIT 1
            """;

    Optional<VerificationRun> last(LedgerId ledger) {
        return database.sql(LAST).param(ledger.name()).query(RunStore::run).optional();
    }

    private static final String LAST_OF_EACH = """
            SELECT DISTINCT ON (ledger)
                   ledger, started_at, ended_at, transfers, head_seq, head_hash, whole, broken_at_seq, difference_minor
              FROM ledger.verification
             ORDER BY ledger, started_at DESC
            """;

    List<VerificationRun> lastOfEach() {
        return database.sql(LAST_OF_EACH).query(RunStore::run).list();
    }

    private static VerificationRun run(ResultSet row, int number) throws SQLException {
        var brokenAt = row.getLong("broken_at_seq");
        var isBroken = !row.wasNull();
        var report = new ChainReport(
                new LedgerId(row.getString("ledger")),
                row.getLong("transfers"),
                row.getLong("head_seq"),
                LedgerRow.hash(row, "head_hash"),
                row.getBoolean("whole"),
                isBroken ? (Long) brokenAt : null,
                row.getLong("difference_minor"));
        return new VerificationRun(LedgerRow.instant(row, "started_at"), LedgerRow.instant(row, "ended_at"), report);
    }
}
