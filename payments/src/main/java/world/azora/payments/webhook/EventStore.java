package world.azora.payments.webhook;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.payments.EventId;
import world.azora.payments.EventType;

final class EventStore {
    private final JdbcClient database;

    EventStore(JdbcClient database) {
        this.database = database;
    }

    /** An event as it is stored: its place in the order of all, and the text that is sent. */
    record Row(long number, String body) {}

    private static final String NEXT_NUMBER = """
            UPDATE payments.event_number
               SET last = last + 1
            RETURNING last
            """;

    /** The next number; until this transaction ends, nobody else gets one. */
    long nextNumber() {
        return database.sql(NEXT_NUMBER).query(Long.class).single();
    }

    private static final String ADD = """
            INSERT INTO payments.event (id, number, type, subject, at, body)
            VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (type, subject) DO NOTHING
            """;

    /** False if this type has happened to this subject before. */
    boolean add(Event event, Row row) {
        return database.sql(ADD)
                        .param(event.id().uuid())
                        .param(row.number())
                        .param(event.type().code())
                        .param(event.subject())
                        .param(event.at().atOffset(UTC))
                        .param(row.body())
                        .update()
                == 1;
    }

    private static final String BEFORE = """
            SELECT number, body
              FROM payments.event
             WHERE number < ?
               AND type = COALESCE(CAST(? AS text), type)
             ORDER BY number DESC
             LIMIT ?
            """;

    /** The newest first. */
    List<Row> before(long number, Optional<EventType> type, int rows) {
        return database.sql(BEFORE)
                .param(number)
                .param(code(type))
                .param(rows)
                .query((row, _) -> row(row))
                .list();
    }

    private static final String AFTER = """
            SELECT number, body
              FROM payments.event
             WHERE number > ?
               AND type = COALESCE(CAST(? AS text), type)
             ORDER BY number
             LIMIT ?
            """;

    /** The oldest first. */
    List<Row> after(long number, Optional<EventType> type, int rows) {
        return database.sql(AFTER)
                .param(number)
                .param(code(type))
                .param(rows)
                .query((row, _) -> row(row))
                .list();
    }

    private static final String NUMBER_OF = """
            SELECT number
              FROM payments.event
             WHERE id = ?
            """;

    OptionalLong numberOf(EventId id) {
        return database.sql(NUMBER_OF)
                .param(id.uuid())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    // What somebody still waits for is kept, however old.
    private static final String FORGET = """
            DELETE FROM payments.event
             WHERE at < ?
               AND NOT EXISTS (SELECT 1
                                 FROM payments.delivery
                                WHERE event_id = payments.event.id
                                  AND status = 'WAITING')
            """;

    int forgetBefore(Instant time) {
        return database.sql(FORGET).param(time.atOffset(UTC)).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("number"), row.getString("body"));
    }

    private static @Nullable String code(Optional<EventType> type) {
        return type.map(EventType::code).orElse(null);
    }

    static EventId id(ResultSet row, String column) throws SQLException {
        return new EventId(row.getObject(column, UUID.class));
    }
}
