package world.azora.payments.webhook;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.payments.EventType;
import world.azora.payments.WebhookId;

final class WebhookStore {
    /** Sorts after the id of every webhook. */
    static final WebhookId NEWEST = new WebhookId(new UUID(-1, -1));

    private final JdbcClient database;

    WebhookStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.webhook (id, url, note, contact, types, secret_sealed, added_by, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(Webhook webhook, byte[] sealed) {
        database.sql(ADD)
                .param(webhook.id().uuid())
                .param(webhook.url())
                .param(webhook.note())
                .param(webhook.contact().orElse(null))
                .param(codes(webhook.types()))
                .param(sealed)
                .param(webhook.by().uuid())
                .param(webhook.at().atOffset(UTC))
                .update();
    }

    private static final String COUNT = """
            SELECT count(*)
              FROM payments.webhook
            """;

    long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    private static final String FIND = """
            SELECT id, url, note, contact, types, off_because, previous_until, failing_since, added_by, added_at
              FROM payments.webhook
             WHERE id = ?
            """;

    Optional<Webhook> find(WebhookId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> webhook(row))
                .optional();
    }

    private static final String LOCK = """
            SELECT id, url, note, contact, types, off_because, previous_until, failing_since, added_by, added_at
              FROM payments.webhook
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    /** Nobody else changes it until the transaction ends. */
    Optional<Webhook> lock(WebhookId id) {
        return database.sql(LOCK)
                .param(id.uuid())
                .query((row, _) -> webhook(row))
                .optional();
    }

    private static final String LIST = """
            SELECT id, url, note, contact, types, off_because, previous_until, failing_since, added_by, added_at
              FROM payments.webhook
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    List<Webhook> list(WebhookId before, int rows) {
        return database.sql(LIST)
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> webhook(row))
                .list();
    }

    private static final String LISTENING = """
            SELECT id
              FROM payments.webhook
             WHERE off_because IS NULL
               AND (types = '{}' OR ? = ANY (types))
             ORDER BY id
            """;

    List<WebhookId> listening(EventType type) {
        return database.sql(LISTENING)
                .param(type.code())
                .query((row, _) -> id(row, "id"))
                .list();
    }

    private static final String CHANGE = """
            UPDATE payments.webhook
               SET url = ?,
                   note = ?,
                   contact = ?,
                   types = ?,
                   off_because = ?,
                   failing_since = ?
             WHERE id = ?
            """;

    void put(Webhook webhook) {
        database.sql(CHANGE)
                .param(webhook.url())
                .param(webhook.note())
                .param(webhook.contact().orElse(null))
                .param(codes(webhook.types()))
                .param(webhook.disabledBecause().map(OffReason::name).orElse(null))
                .param(webhook.failingSince().map(time -> time.atOffset(UTC)).orElse(null))
                .param(webhook.id().uuid())
                .update();
    }

    private static final String REMOVE = """
            DELETE FROM payments.webhook
             WHERE id = ?
            """;

    boolean remove(WebhookId id) {
        return database.sql(REMOVE).param(id.uuid()).update() == 1;
    }

    private static final String NOTE_GOOD = """
            UPDATE payments.webhook
               SET failing_since = NULL
             WHERE id = ?
               AND failing_since IS NOT NULL
            """;

    void noteGood(WebhookId id) {
        database.sql(NOTE_GOOD).param(id.uuid()).update();
    }

    private static final String NOTE_BAD = """
            UPDATE payments.webhook
               SET failing_since = ?
             WHERE id = ?
               AND failing_since IS NULL
            """;

    void noteBad(WebhookId id, Instant at) {
        database.sql(NOTE_BAD).param(at.atOffset(UTC)).param(id.uuid()).update();
    }

    private static final String SWITCH_OFF_FAILING = """
            UPDATE payments.webhook
               SET off_because = 'FAILING'
             WHERE id = ?
               AND off_because IS NULL
               AND failing_since < ?
            """;

    /** True for one of all who find that it has failed for longer than since then. */
    boolean switchOffIfFailingSince(WebhookId id, Instant since) {
        return database.sql(SWITCH_OFF_FAILING)
                        .param(id.uuid())
                        .param(since.atOffset(UTC))
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var off = Optional.ofNullable(row.getString("off_because")).map(OffReason::valueOf);
        return new Webhook(
                id(row, "id"),
                row.getString("url"),
                types(row),
                row.getString("note"),
                Optional.ofNullable(row.getString("contact")),
                off.isEmpty(),
                off,
                instant(row, "failing_since"),
                instant(row, "previous_until"),
                new UserId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static Set<EventType> types(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("types").getArray();
        return Arrays.stream(codes).map(EventType::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Object codes(Set<EventType> types) {
        return types.stream().map(EventType::code).sorted().toArray(String[]::new);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static WebhookId id(ResultSet row, String column) throws SQLException {
        return new WebhookId(row.getObject(column, UUID.class));
    }
}
