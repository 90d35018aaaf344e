package world.azora.payments.webhook;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.payments.DeliveryId;
import world.azora.payments.WebhookId;

/** Which deliveries are due, who works on them, and how their tries ended. */
final class ClaimStore {
    /** Longer than a try can take, so that two processes try the same delivery only if one of them has died or hung. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient database;

    ClaimStore(JdbcClient database) {
        this.database = database;
    }

    private static final String WITH_WORK = """
            SELECT id
              FROM payments.webhook
             WHERE off_because IS NULL
               AND EXISTS (SELECT 1
                             FROM payments.delivery
                            WHERE webhook_id = payments.webhook.id
                              AND status = 'WAITING'
                              AND due_at <= ?)
             ORDER BY id
            """;

    List<WebhookId> withWork(Instant now) {
        return database.sql(WITH_WORK)
                .param(now.atOffset(UTC))
                .query((row, _) -> WebhookStore.id(row, "id"))
                .list();
    }

    // The subquery passes by what another process is claiming just now.
    private static final String CLAIM = """
            UPDATE payments.delivery
               SET tries = tries + 1,
                   due_at = ?
              FROM payments.webhook, payments.event
             WHERE delivery.id IN (SELECT id
                                     FROM payments.delivery
                                    WHERE webhook_id = ?
                                      AND status = 'WAITING'
                                      AND due_at <= ?
                                    ORDER BY due_at
                                    LIMIT ?
                                      FOR NO KEY UPDATE SKIP LOCKED)
               AND webhook.id = webhook_id
               AND webhook.off_because IS NULL
               AND event.id = event_id
            RETURNING delivery.id, webhook_id, url, body, tries, failures
            """;

    List<Claim> claim(WebhookId webhook, Instant now, int countMax) {
        return database.sql(CLAIM)
                .param(now.plus(LEASE).atOffset(UTC))
                .param(webhook.uuid())
                .param(now.atOffset(UTC))
                .param(countMax)
                .query((row, _) -> new Claim(
                        new DeliveryId(row.getObject("id", UUID.class)),
                        WebhookStore.id(row, "webhook_id"),
                        row.getString("url"),
                        row.getString("body"),
                        row.getInt("tries"),
                        row.getInt("failures")))
                .list();
    }

    private static final String POSTPONE = """
            UPDATE payments.delivery
               SET tries = tries - 1,
                   due_at = ?
             WHERE id = ?
               AND tries = ?
               AND status = 'WAITING'
            """;

    /** As if it had not been claimed, but for later. */
    void postpone(Claim claim, Instant until) {
        database.sql(POSTPONE)
                .param(until.atOffset(UTC))
                .param(claim.delivery().uuid())
                .param(claim.number())
                .update();
    }

    private static final String DELIVERED = """
            UPDATE payments.delivery
               SET status = 'DELIVERED',
                   failures = 0,
                   due_at = NULL,
                   last_status = ?,
                   last_failure = NULL
             WHERE id = ?
               AND tries = ?
               AND status = 'WAITING'
            """;

    void noteDelivered(Claim claim, Try tried) {
        database.sql(DELIVERED)
                .param(tried.status().orElse(null))
                .param(claim.delivery().uuid())
                .param(claim.number())
                .update();
    }

    private static final String FAILED = """
            UPDATE payments.delivery
               SET failures = failures + 1,
                   due_at = ?,
                   last_status = ?,
                   last_failure = ?
             WHERE id = ?
               AND tries = ?
               AND status = 'WAITING'
            """;

    void noteFailed(Claim claim, Try tried, Instant dueAt) {
        database.sql(FAILED)
                .param(dueAt.atOffset(UTC))
                .param(tried.status().orElse(null))
                .param(tried.failure().map(Failure::name).orElse(null))
                .param(claim.delivery().uuid())
                .param(claim.number())
                .update();
    }

    private static final String DEAD = """
            UPDATE payments.delivery
               SET status = 'DEAD',
                   failures = failures + 1,
                   due_at = NULL,
                   last_status = ?,
                   last_failure = ?
             WHERE id = ?
               AND tries = ?
               AND status = 'WAITING'
            """;

    void noteDead(Claim claim, Try tried) {
        database.sql(DEAD)
                .param(tried.status().orElse(null))
                .param(tried.failure().map(Failure::name).orElse(null))
                .param(claim.delivery().uuid())
                .param(claim.number())
                .update();
    }

    // The webhook may have been removed while it was called, and its deliveries with it.
    private static final String ADD_TRY = """
            INSERT INTO payments.delivery_try (delivery_id, number, at, took_ms, status, failure, answer)
            SELECT id, ?, ?, ?, ?, ?, ?
              FROM payments.delivery
             WHERE id = ?
                ON CONFLICT (delivery_id, number) DO NOTHING
            """;

    void add(Claim claim, Try tried) {
        database.sql(ADD_TRY)
                .param(tried.number())
                .param(tried.at().atOffset(UTC))
                .param(tried.tookMillis())
                .param(tried.status().orElse(null))
                .param(tried.failure().map(Failure::name).orElse(null))
                .param(tried.answer())
                .param(claim.delivery().uuid())
                .update();
    }
}
