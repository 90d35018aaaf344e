package world.azora.identity.factor;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;

final class FactorGuessStore {
    private final JdbcClient database;

    FactorGuessStore(JdbcClient database) {
        this.database = database;
    }

    /** How often it was tried in this window, the present try included, and when the window ends. */
    record Attempts(int count, Instant windowEndsAt) {}

    // One statement counts and answers, so that of many tries at once each sees the ones before it.
    private static final String COUNT = """
            INSERT INTO identity.factor_guess AS known (person_id, attempts, window_ends_at)
            VALUES (?, 1, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET attempts = CASE WHEN known.window_ends_at <= ? THEN 1
                                   ELSE LEAST(known.attempts, 1000000) + 1
                              END,
                   window_ends_at = CASE WHEN known.window_ends_at <= ? THEN EXCLUDED.window_ends_at
                                         ELSE known.window_ends_at
                                    END
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
            DELETE FROM identity.factor_guess
             WHERE person_id = ?
            """;

    void forget(UserId person) {
        database.sql(FORGET).param(person.uuid()).update();
    }

    private static final String FORGET_ENDED = """
            DELETE FROM identity.factor_guess
             WHERE window_ends_at < ?
            """;

    void forgetEndedBefore(Instant time) {
        database.sql(FORGET_ENDED).param(time.atOffset(UTC)).update();
    }
}
