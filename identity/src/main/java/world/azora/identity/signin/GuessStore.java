package world.azora.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import world.azora.kernel.Sha256;

final class GuessStore {
    private final JdbcClient database;

    GuessStore(JdbcClient database) {
        this.database = database;
    }

    // The update changes nothing and locks: of two attempts at once, even of two first ones, one waits for the other.
    // All go in the order of the key: two attempts with the same names must not wait for each other.
    private static final String LOCK = """
            INSERT INTO identity.guess AS known (key, failures, counted_at, closed_until)
            SELECT name.key, 0, ?::timestamptz, 'epoch'
              FROM unnest(?::text[]) AS name (key)
             ORDER BY name.key
                ON CONFLICT (key) DO UPDATE
               SET failures = known.failures
            RETURNING key, failures, counted_at, closed_until
            """;

    /** What is known under these names; nobody else can count under any of them before this transaction ends. */
    Map<Sha256, Guesses> lock(Collection<Sha256> keys, Instant now) {
        var known = new HashMap<Sha256, Guesses>();
        database.sql(LOCK)
                .param(now.atOffset(UTC))
                .param(array("text", keys, Sha256::hex))
                .query((RowCallbackHandler) row -> known.put(new Sha256(row.getString("key")), guesses(row)));
        return known;
    }

    private static Guesses guesses(ResultSet row) throws SQLException {
        return new Guesses(
                row.getInt("failures"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                row.getObject("closed_until", OffsetDateTime.class).toInstant());
    }

    // Each row is there, so this changes it. An UPDATE joined with the list would read the whole table as long as
    // PostgreSQL has not yet counted it; a conflict is found by the key.
    private static final String KEEP = """
            INSERT INTO identity.guess AS known (key, failures, counted_at, closed_until)
            SELECT name.key, name.failures, name.counted_at, name.closed_until
              FROM unnest(?::text[], ?::integer[], ?::timestamptz[], ?::timestamptz[])
                AS name (key, failures, counted_at, closed_until)
                ON CONFLICT (key) DO UPDATE
               SET failures = excluded.failures,
                   counted_at = excluded.counted_at,
                   closed_until = excluded.closed_until
            """;

    /** To be called with the names locked. */
    void keep(Map<Sha256, Guesses> known) {
        database.sql(KEEP)
                .param(array("text", known.keySet(), Sha256::hex))
                .param(array("integer", known.values(), Guesses::failures))
                .param(array(
                        "timestamptz",
                        known.values(),
                        guesses -> guesses.countedAt().atOffset(UTC)))
                .param(array(
                        "timestamptz",
                        known.values(),
                        guesses -> guesses.closedUntil().atOffset(UTC)))
                .update();
    }

    private static <R> SqlArrayValue array(String type, Collection<R> rows, Function<R, Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column).toArray());
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
