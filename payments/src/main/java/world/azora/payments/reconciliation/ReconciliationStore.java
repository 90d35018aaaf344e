package world.azora.payments.reconciliation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.payments.ReconciliationId;
import world.azora.payments.reconciliation.ReconciliationView.Counts;

final class ReconciliationStore {
    /** Sorts after the id of every reconciliation. */
    static final ReconciliationId NEWEST = new ReconciliationId(new UUID(-1, -1));

    /** Any number, but this one in every process. */
    private static final long ONE_AT_A_TIME = 0x5265_636f_6e63_696cL;

    private final JdbcClient database;

    ReconciliationStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(?)
            """;

    /** Nobody else compares a file until the transaction ends. */
    void lock() {
        database.sql(LOCK).param(ONE_AT_A_TIME).query((_, _) -> true).list();
    }

    private static final String ADD = """
            INSERT INTO payments.reconciliation
                   (id, file_hash, lines, asset, file_minor, file_fee_minor, booked_minor, booked_fee_minor,
                    expected_minor, clearing_minor, imported_by, imported_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(Reconciliation done) {
        var totals = done.totals();
        database.sql(ADD)
                .param(done.id().uuid())
                .param(done.fileHash().bytes())
                .param(done.lines())
                .param(done.asset())
                .param(totals.fileMinor())
                .param(totals.fileFeeMinor())
                .param(totals.bookedMinor())
                .param(totals.bookedFeeMinor())
                .param(totals.expectedMinor())
                .param(totals.clearingMinor())
                .param(done.by().uuid())
                .param(done.at().atOffset(UTC))
                .update();
    }

    private static final String FIND_FILE = """
            SELECT id, file_hash, lines, asset, file_minor, file_fee_minor, booked_minor, booked_fee_minor,
                   expected_minor, clearing_minor, imported_by, imported_at
              FROM payments.reconciliation
             WHERE file_hash = ?
            """;

    Optional<Reconciliation> find(Sha256 fileHash) {
        return database.sql(FIND_FILE)
                .param(fileHash.bytes())
                .query((row, _) -> reconciliation(row))
                .optional();
    }

    private static final String FIND = """
            SELECT id, file_hash, lines, asset, file_minor, file_fee_minor, booked_minor, booked_fee_minor,
                   expected_minor, clearing_minor, imported_by, imported_at
              FROM payments.reconciliation
             WHERE id = ?
            """;

    Optional<Reconciliation> find(ReconciliationId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> reconciliation(row))
                .optional();
    }

    private static final String LIST = """
            SELECT id, file_hash, lines, asset, file_minor, file_fee_minor, booked_minor, booked_fee_minor,
                   expected_minor, clearing_minor, imported_by, imported_at
              FROM payments.reconciliation
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first. */
    List<Reconciliation> list(ReconciliationId before, int rows) {
        return database.sql(LIST)
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> reconciliation(row))
                .list();
    }

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE status = 'MATCHED') AS matched,
                   count(*) FILTER (WHERE status <> 'MATCHED' AND resolved_at IS NULL) AS open
              FROM payments.reconciliation_item
             WHERE reconciliation_id = ?
            """;

    Counts counts(ReconciliationId id) {
        return database.sql(COUNTS)
                .param(id.uuid())
                .query((row, _) -> new Counts(row.getLong("matched"), row.getLong("open")))
                .single();
    }

    private static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                new ReconciliationId(row.getObject("id", UUID.class)),
                Sha256.ofDigest(row.getBytes("file_hash")),
                row.getInt("lines"),
                row.getString("asset"),
                new Totals(
                        row.getLong("file_minor"),
                        row.getLong("file_fee_minor"),
                        row.getLong("booked_minor"),
                        row.getLong("booked_fee_minor"),
                        row.getLong("expected_minor"),
                        row.getLong("clearing_minor")),
                new UserId(row.getObject("imported_by", UUID.class)),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }
}
