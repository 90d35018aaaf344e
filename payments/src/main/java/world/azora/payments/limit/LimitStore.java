package world.azora.payments.limit;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.payments.PaymentMethod;

final class LimitStore {
    private final JdbcClient database;

    LimitStore(JdbcClient database) {
        this.database = database;
    }

    // Changes nothing, and locks the row, whether it was there or not.
    private static final String LOCK = """
            INSERT INTO payments.spender
                   (person_id, method)
            VALUES (?, ?)
                ON CONFLICT (person_id, method) DO UPDATE
               SET method = excluded.method
            """;

    /** Nobody else counts for this person and method until the transaction ends. */
    void lock(UserId person, PaymentMethod method) {
        database.sql(LOCK).param(person.uuid()).param(method.name()).update();
    }

    private static final String ORDERS = """
            SELECT created_at,
                   CASE WHEN status IN ('FAILED', 'VOIDED', 'EXPIRED') THEN 0
                        WHEN captured_minor > 0 THEN captured_minor
                        ELSE amount_minor
                    END AS minor
              FROM payments.payment
             WHERE payer_id = ?
               AND method = ?
               AND created_at > ?
             ORDER BY created_at
            """;

    /** Oldest first. */
    List<Order> orders(UserId person, PaymentMethod method, Instant after) {
        return database.sql(ORDERS)
                .param(person.uuid())
                .param(method.name())
                .param(after.atOffset(UTC))
                .query((row, _) -> new Order(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getLong("minor")))
                .list();
    }
}
