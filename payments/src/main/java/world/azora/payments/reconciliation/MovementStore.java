package world.azora.payments.reconciliation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.payments.OutsideMovement;
import world.azora.payments.OutsideMovement.Kind;
import world.azora.payments.OutsideMovements;
import world.azora.payments.PaymentId;

final class MovementStore implements OutsideMovements {
    private final JdbcClient database;

    MovementStore(JdbcClient database) {
        this.database = database;
    }

    private static final String NOTE = """
            INSERT INTO payments.outside_movement
                   (reference, payment_id, kind, amount_minor, asset, moved_at)
            VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (reference) DO NOTHING
            """;

    @Override
    public void note(OutsideMovement movement) {
        database.sql(NOTE)
                .param(movement.reference())
                .param(movement.payment().uuid())
                .param(movement.kind().name())
                .param(movement.amount().minor())
                .param(movement.amount().asset())
                .param(movement.at().atOffset(UTC))
                .update();
    }

    private static final String KNOWN = """
            SELECT reference, payment_id, kind, amount_minor, asset, moved_at
              FROM payments.outside_movement
             WHERE reference = ANY (?)
            """;

    /** Those of these references that we know, by reference. */
    Map<String, OutsideMovement> known(List<String> references) {
        var known = new HashMap<String, OutsideMovement>();
        database.sql(KNOWN)
                .param(references.toArray(String[]::new))
                .query((row, _) -> movement(row))
                .list()
                .forEach(movement -> known.put(movement.reference(), movement));
        return known;
    }

    private static final String SETTLED = """
            SELECT reference
              FROM payments.reconciliation_item
             WHERE reference = ANY (?)
               AND status IN ('MATCHED', 'DATE_DIFFERS')
            """;

    /** Those of these references that a file had before. */
    Set<String> settled(List<String> references) {
        return new HashSet<>(database.sql(SETTLED)
                .param(references.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static final String DUE = """
            SELECT movement.reference, movement.payment_id, movement.kind, movement.amount_minor, movement.asset,
                   movement.moved_at
              FROM payments.outside_movement AS movement
             WHERE movement.moved_at < ?
               AND NOT EXISTS (
                   SELECT 1
                     FROM payments.reconciliation_item AS item
                    WHERE item.reference = movement.reference
                      AND item.status IN ('MATCHED', 'DATE_DIFFERS', 'MISSING_THERE'))
             ORDER BY movement.moved_at, movement.reference
            """;

    /** What moved until the end of this day, and neither came in a file nor was missed in one. */
    List<OutsideMovement> due(LocalDate last) {
        return database.sql(DUE)
                .param(last.plusDays(1).atStartOfDay().atOffset(UTC))
                .query((row, _) -> movement(row))
                .list();
    }

    private static final String OWED = """
            SELECT coalesce(sum(CASE movement.kind WHEN 'CAPTURE' THEN movement.amount_minor
                                                   ELSE -movement.amount_minor
                                 END), 0)
              FROM payments.outside_movement AS movement
             WHERE NOT EXISTS (
                   SELECT 1
                     FROM payments.reconciliation_item AS item
                    WHERE item.reference = movement.reference
                      AND item.status IN ('MATCHED', 'DATE_DIFFERS'))
            """;

    /** What the provider took for us and gave back, and no file has had yet. */
    long owedMinor() {
        return database.sql(OWED).query(Long.class).single();
    }

    private static OutsideMovement movement(ResultSet row) throws SQLException {
        return new OutsideMovement(
                row.getString("reference"),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
