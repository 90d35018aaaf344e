package world.azora.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;

final class GuessStore {
    private final JdbcClient database;

    GuessStore(JdbcClient database) {
        this.database = database;
    }

    /** How often it was tried in this window, the present attempt included, and when the window ends. */
    record Attempts(int count, Instant windowEndsAt) {}

    // One statement counts and answers, so that of many guesses at once each sees the ones before it.
    private static final String COUNT = """
            INSERT INTO identity.guess AS known (key, attempts, window_ends_at)
            VALUES (?, 1, ?)
            ON CONFLICT (key) DO UPDATE
               SET attempts = CASE WHEN known.window_ends_at <= ? THEN 1
                                   ELSE LEAST(known.attempts, 1000000) + 1
                              END,
                   window_ends_at = CASE WHEN known.window_ends_at <= ? THEN EXCLUDED.window_ends_at
                                         ELSE known.window_ends_at
                                    END
            RETURNING attempts, window_ends_at
            """;

    Attempts count(Sha256 key, Instant now, Instant windowEndsAt) {
        return database.sql(COUNT)
                .param(key.hex())
                .param(windowEndsAt.atOffset(UTC))
                .param(now.atOffset(UTC))
                .param(now.atOffset(UTC))
                .query((row, _) -> new Attempts(
                        row.getInt("attempts"),
                        row.getObject("window_ends_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static final String TAKE_BACK = """
            UPDATE identity.guess
               SET attempts = attempts - 1
             WHERE key = ?
               AND attempts > 0
            """;

    void takeBack(Sha256 key) {
        database.sql(TAKE_BACK).param(key.hex()).update();
    }

    private static final String FORGET = """
            DELETE FROM identity.guess
             WHERE key = ?
            """;

    void forget(Sha256 key) {
        database.sql(FORGET).param(key.hex()).update();
    }

    private static final String FORGET_ENDED = """
            DELETE FROM identity.guess
             WHERE window_ends_at < ?
            """;

    void forgetEndedBefore(Instant time) {
        database.sql(FORGET_ENDED).param(time.atOffset(UTC)).update();
    }
}
