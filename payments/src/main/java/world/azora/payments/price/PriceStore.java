package world.azora.payments.price;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;

final class PriceStore {
    private final JdbcClient database;

    PriceStore(JdbcClient database) {
        this.database = database;
    }

    /** A price, and how many were set for its course so far. */
    record Stored(Price price, long version) {}

    // There may be no row yet that could be locked, so the lock is on the name of the price.
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    /** Nobody else sets the price of this course until the transaction ends. */
    void lock(CourseId course) {
        database.sql(LOCK)
                .param("payments.price/" + course)
                .query((_, _) -> true)
                .single();
    }

    private static final String FIND = """
            SELECT amount_minor, asset, version
              FROM payments.price
             WHERE course_id = ?
            """;

    Optional<Stored> find(CourseId course) {
        return database.sql(FIND)
                .param(course.uuid())
                .query((row, _) -> {
                    var amount = new Amount(row.getLong("amount_minor"), row.getString("asset"));
                    return new Stored(new Price(course, amount), row.getLong("version"));
                })
                .optional();
    }

    private static final String PUT = """
            INSERT INTO payments.price AS price
                   (course_id, amount_minor, asset, set_by, set_at)
            VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (course_id) DO UPDATE
               SET amount_minor = EXCLUDED.amount_minor,
                   asset = EXCLUDED.asset,
                   set_by = EXCLUDED.set_by,
                   set_at = EXCLUDED.set_at,
                   version = price.version + 1
            RETURNING price.version
            """;

    /** Returns the version that this price is. */
    long put(Price price, UserId by, Instant at) {
        return database.sql(PUT)
                .param(price.courseId().uuid())
                .param(price.amount().minor())
                .param(price.amount().asset())
                .param(by.uuid())
                .param(at.atOffset(UTC))
                .query((row, _) -> row.getLong("version"))
                .single();
    }
}
