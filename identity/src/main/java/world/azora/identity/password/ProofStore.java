package world.azora.identity.password;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;

final class ProofStore {
    private final JdbcClient database;

    ProofStore(JdbcClient database) {
        this.database = database;
    }

    /** How many there were with this one, and when counting starts anew. */
    record Attempts(int count, Instant windowEndsAt) {}

    // One statement, so that of many at once each gets a number of its own.
    private static final String COUNT = """
            INSERT INTO identity.password_proof AS proof (person_id, attempts, window_ends_at)
            VALUES (?, 1, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET attempts = CASE WHEN proof.window_ends_at > ? THEN proof.attempts + 1 ELSE 1 END,
                   window_ends_at = CASE WHEN proof.window_ends_at > ?
                                         THEN proof.window_ends_at
                                         ELSE excluded.window_ends_at END
            RETURNING attempts, window_ends_at
            """;

    Attempts count(UserId person, Instant now, Instant windowEndsAt) {
        return database.sql(COUNT)
                .param(person.uuid())
                .param(windowEndsAt.atOffset(UTC))
                .param(now.atOffset(UTC))
                .param(now.atOffset(UTC))
                .query((row, _) -> new Attempts(
                        row.getInt("attempts"),
                        row.getObject("window_ends_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static final String FORGET = """
            DELETE FROM identity.password_proof
             WHERE person_id = ?
            """;

    void forget(UserId person) {
        database.sql(FORGET).param(person.uuid()).update();
    }
}
