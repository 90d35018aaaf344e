package world.azora.payments.webhook;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.payments.WebhookId;

final class SecretStore {
    private final JdbcClient database;

    SecretStore(JdbcClient database) {
        this.database = database;
    }

    /** The sealed secrets of a webhook. */
    @SuppressWarnings("ArrayRecordComponent") // Neither compared nor kept.
    record Sealed(WebhookId webhook, byte[] secret, byte @Nullable [] previous, Optional<Instant> previousUntil) {}

    private static final String FIND = """
            SELECT id, secret_sealed, previous_sealed, previous_until
              FROM payments.webhook
             WHERE id = ?
            """;

    Optional<Sealed> find(WebhookId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> sealed(row))
                .optional();
    }

    private static final String LIST = """
            SELECT id, secret_sealed, previous_sealed, previous_until
              FROM payments.webhook
             ORDER BY id
            """;

    List<Sealed> list() {
        return database.sql(LIST).query((row, _) -> sealed(row)).list();
    }

    private static final String ROTATE = """
            UPDATE payments.webhook
               SET previous_sealed = secret_sealed,
                   previous_until = ?,
                   secret_sealed = ?
             WHERE id = ?
            """;

    boolean rotate(WebhookId id, byte[] sealed, Instant previousUntil) {
        return database.sql(ROTATE)
                        .param(previousUntil.atOffset(UTC))
                        .param(sealed)
                        .param(id.uuid())
                        .update()
                == 1;
    }

    // Only if it is still the one that was read: somebody may have made a new one in the meantime.
    private static final String RESEAL = """
            UPDATE payments.webhook
               SET secret_sealed = ?,
                   previous_sealed = ?
             WHERE id = ?
               AND secret_sealed = ?
            """;

    int reseal(Sealed before, byte[] secret, byte @Nullable [] previous) {
        return database.sql(RESEAL)
                .param(secret)
                .param(previous)
                .param(before.webhook().uuid())
                .param(before.secret())
                .update();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                WebhookStore.id(row, "id"),
                row.getBytes("secret_sealed"),
                row.getBytes("previous_sealed"),
                WebhookStore.instant(row, "previous_until"));
    }
}
