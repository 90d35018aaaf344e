package world.azora.identity.factor;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.SessionId;

final class ConfirmationStore {
    private final JdbcClient database;

    ConfirmationStore(JdbcClient database) {
        this.database = database;
    }

    private static final String PUT = """
            INSERT INTO identity.confirmation (session_id, confirmed_at)
            VALUES (?, ?)
            ON CONFLICT (session_id) DO UPDATE
               SET confirmed_at = EXCLUDED.confirmed_at
            """;

    void put(SessionId session, Instant at) {
        database.sql(PUT).param(session.uuid()).param(at.atOffset(UTC)).update();
    }

    private static final String FIND = """
            SELECT confirmed_at
              FROM identity.confirmation
             WHERE session_id = ?
            """;

    Optional<Instant> find(SessionId session) {
        return database.sql(FIND)
                .param(session.uuid())
                .query((row, _) ->
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
