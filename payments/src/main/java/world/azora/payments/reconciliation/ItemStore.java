package world.azora.payments.reconciliation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.OutsideMovement.Kind;
import world.azora.payments.ReconciliationId;

final class ItemStore {
    private final JdbcClient database;

    ItemStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.reconciliation_item
                   (reconciliation_id, number, line, reference, kind, status, theirs_minor, fee_minor, dated, ours_minor)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(ReconciliationId reconciliation, Item item) {
        database.sql(ADD)
                .param(reconciliation.uuid())
                .param(item.number())
                .param(item.line())
                .param(item.reference())
                .param(item.kind().name())
                .param(item.status().name())
                .param(minor(item.theirs()))
                .param(minor(item.fee()))
                .param(item.date())
                .param(minor(item.ours()))
                .update();
    }

    // What was missing in an earlier file came with this one.
    private static final String FOUND = """
            UPDATE payments.reconciliation_item AS earlier
               SET note = ?,
                   resolved_at = ?
              FROM payments.reconciliation_item AS now
             WHERE now.reconciliation_id = ?
               AND now.status IN ('MATCHED', 'DATE_DIFFERS')
               AND earlier.reference = now.reference
               AND earlier.status = 'MISSING_THERE'
               AND earlier.resolved_at IS NULL
            """;

    /** Resolves whatever was missing until this reconciliation. */
    void noteFound(ReconciliationId reconciliation, Instant at) {
        database.sql(FOUND)
                .param("Found in the file of " + reconciliation)
                .param(at.atOffset(UTC))
                .param(reconciliation.uuid())
                .update();
    }

    private static final String RESOLVE = """
            UPDATE payments.reconciliation_item
               SET note = ?,
                   resolved_by = ?,
                   resolved_at = ?
             WHERE reconciliation_id = ?
               AND number = ?
               AND status <> 'MATCHED'
               AND resolved_at IS NULL
            """;

    /** False if it was resolved before, or needs no resolution. */
    boolean resolve(Resolution resolution, Instant at) {
        return database.sql(RESOLVE)
                        .param(resolution.note())
                        .param(resolution.by().uuid())
                        .param(at.atOffset(UTC))
                        .param(resolution.reconciliation().uuid())
                        .param(resolution.number())
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT number, line, reference, kind, status, theirs_minor, fee_minor, dated, ours_minor, note,
                   resolved_by, resolved_at
              FROM payments.reconciliation_item
             WHERE reconciliation_id = ?
               AND number = ?
            """;

    Optional<Item> find(ReconciliationId reconciliation, int number) {
        return database.sql(FIND)
                .param(reconciliation.uuid())
                .param(number)
                .query((row, _) -> item(row))
                .optional();
    }

    private static final String LIST = """
            SELECT number, line, reference, kind, status, theirs_minor, fee_minor, dated, ours_minor, note,
                   resolved_by, resolved_at
              FROM payments.reconciliation_item
             WHERE reconciliation_id = ?
               AND number > ?
               AND (CAST(? AS text) IS NULL OR status = ?)
             ORDER BY number
             LIMIT ?
            """;

    /** Which items are wanted: those after a number, and of a status where one is given. */
    record Wanted(
            ReconciliationId reconciliation,
            int after,
            @Nullable ItemStatus status) {
        @Nullable
        String statusName() {
            return status == null ? null : status.name();
        }
    }

    List<Item> list(Wanted wanted, int rows) {
        return database.sql(LIST)
                .param(wanted.reconciliation().uuid())
                .param(wanted.after())
                .param(wanted.statusName())
                .param(wanted.statusName())
                .param(rows)
                .query((row, _) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        var resolvedBy = row.getObject("resolved_by", UUID.class);
        var resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
        return new Item(
                row.getInt("number"),
                row.getObject("line", Integer.class),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                ItemStatus.valueOf(row.getString("status")),
                amount(row, "theirs_minor"),
                amount(row, "fee_minor"),
                row.getObject("dated", LocalDate.class),
                amount(row, "ours_minor"),
                row.getString("note"),
                resolvedBy == null ? null : new UserId(resolvedBy),
                resolvedAt == null ? null : resolvedAt.toInstant());
    }

    private static @Nullable Amount amount(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Amount(minor, Amount.TOKEN);
    }

    private static @Nullable Long minor(@Nullable Amount amount) {
        return amount == null ? null : amount.minor();
    }
}
