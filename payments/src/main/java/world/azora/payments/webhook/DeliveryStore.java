package world.azora.payments.webhook;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.payments.DeliveryId;
import world.azora.payments.EventType;
import world.azora.payments.WebhookId;

/** Deliveries as people see them. How they are worked off stands in {@link ClaimStore}. */
final class DeliveryStore {
    /** Sorts after the id of every delivery. */
    static final DeliveryId NEWEST = new DeliveryId(new UUID(-1, -1));

    private final JdbcClient database;

    DeliveryStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.delivery (id, webhook_id, event_id, status, due_at, created_at)
            VALUES (?, ?, ?, 'WAITING', ?, ?)
            """;

    Delivery add(Delivery delivery) {
        database.sql(ADD)
                .param(delivery.id().uuid())
                .param(delivery.webhookId().uuid())
                .param(delivery.eventId().uuid())
                .param(delivery.dueAt().orElseThrow().atOffset(UTC))
                .param(delivery.at().atOffset(UTC))
                .update();
        return delivery;
    }

    private static final String FIND = """
            SELECT delivery.id, webhook_id, event_id, type, status, tries, due_at, last_status, last_failure, created_at
              FROM payments.delivery
              JOIN payments.event ON event.id = event_id
             WHERE delivery.id = ?
               AND webhook_id = ?
            """;

    Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .param(webhook.uuid())
                .query((row, _) -> delivery(row))
                .optional();
    }

    private static final String LIST = """
            SELECT delivery.id, webhook_id, event_id, type, status, tries, due_at, last_status, last_failure, created_at
              FROM payments.delivery
              JOIN payments.event ON event.id = event_id
             WHERE webhook_id = ?
               AND delivery.id < ?
               AND status = COALESCE(CAST(? AS text), status)
             ORDER BY delivery.id DESC
             LIMIT ?
            """;

    List<Delivery> list(WebhookId webhook, Optional<DeliveryStatus> status, DeliveryId before, int rows) {
        return database.sql(LIST)
                .param(webhook.uuid())
                .param(before.uuid())
                .param(status.map(DeliveryStatus::name).orElse(null))
                .param(rows)
                .query((row, _) -> delivery(row))
                .list();
    }

    private static final String RESEND = """
            UPDATE payments.delivery
               SET status = 'WAITING',
                   failures = 0,
                   due_at = ?
             WHERE id = ?
            """;

    void resend(DeliveryId id, Instant at) {
        database.sql(RESEND).param(at.atOffset(UTC)).param(id.uuid()).update();
    }

    private static final String RESEND_DEAD = """
            UPDATE payments.delivery
               SET status = 'WAITING',
                   failures = 0,
                   due_at = ?
             WHERE webhook_id = ?
               AND status = 'DEAD'
               AND created_at >= ?
            """;

    /** How many of them there were. */
    int resendDead(WebhookId webhook, Instant since, Instant at) {
        return database.sql(RESEND_DEAD)
                .param(at.atOffset(UTC))
                .param(webhook.uuid())
                .param(since.atOffset(UTC))
                .update();
    }

    private static final String TRIES = """
            SELECT number, at, took_ms, status, failure, answer
              FROM payments.delivery_try
             WHERE delivery_id = ?
             ORDER BY number DESC
             LIMIT 100
            """;

    /** The last ones first. */
    List<Try> tries(DeliveryId id) {
        return database.sql(TRIES)
                .param(id.uuid())
                .query((row, _) -> new Try(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("took_ms"),
                        Optional.ofNullable(row.getObject("status", Integer.class)),
                        failure(row, "failure"),
                        row.getString("answer")))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                WebhookStore.id(row, "webhook_id"),
                EventStore.id(row, "event_id"),
                EventType.of(row.getString("type")),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("tries"),
                WebhookStore.instant(row, "due_at"),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                failure(row, "last_failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Failure> failure(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Failure::valueOf);
    }
}
