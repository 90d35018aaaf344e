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

    // So that there is a row to lock: of two first attempts at once one must wait for the other.
    private static final String ENSURE = """
            INSERT INTO identity.guess (key, failures, counted_at, closed_until)
            VALUES (?, 0, ?, 'epoch')
            ON CONFLICT (key) DO NOTHING
            """;

    private static final String LOCK = """
            SELECT failures, counted_at, closed_until
              FROM identity.guess
             WHERE key = ?
               FOR NO KEY UPDATE
            """;

    /** What is known under this name; nobody else can count under it before this transaction ends. */
    Guesses lock(Sha256 key, Instant now) {
        database.sql(ENSURE).param(key.hex()).param(now.atOffset(UTC)).update();
        return database.sql(LOCK)
                .param(key.hex())
                .query((row, _) -> new Guesses(
                        row.getInt("failures"),
                        row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closed_until", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static final String KEEP = """
            UPDATE identity.guess
               SET failures = ?, counted_at = ?, closed_until = ?
             WHERE key = ?
            """;

    void keep(Sha256 key, Guesses guesses) {
        database.sql(KEEP)
                .param(guesses.failures())
                .param(guesses.countedAt().atOffset(UTC))
                .param(guesses.closedUntil().atOffset(UTC))
                .param(key.hex())
                .update();
    }

    private static final String FORGET_OLD = """
            DELETE FROM identity.guess
             WHERE counted_at < ?
               AND closed_until < ?
            """;

    void forgetBefore(Instant time) {
        database.sql(FORGET_OLD)
                .param(time.atOffset(UTC))
                .param(time.atOffset(UTC))
                .update();
    }
}
