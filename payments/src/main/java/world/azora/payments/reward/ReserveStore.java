package world.azora.payments.reward;

import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.learning.CourseId;

final class ReserveStore {
    private final JdbcClient database;

    ReserveStore(JdbcClient database) {
        this.database = database;
    }

    private static final String OPEN = """
            INSERT INTO payments.reserve (course_id)
            VALUES (?)
                ON CONFLICT (course_id) DO NOTHING
            """;

    private static final String LOCK = """
            SELECT held_minor, promised_minor
              FROM payments.reserve
             WHERE course_id = ?
               FOR NO KEY UPDATE
            """;

    /** Nobody else promises, earns or releases anything of this course before this transaction ends. */
    Reserve lock(CourseId course) {
        database.sql(OPEN).param(course.uuid()).update();
        return database.sql(LOCK)
                .param(course.uuid())
                .query((row, _) -> new Reserve(course, row.getLong("held_minor"), row.getLong("promised_minor")))
                .single();
    }

    private static final String FREE = """
            SELECT held_minor - promised_minor
              FROM payments.reserve
             WHERE course_id = ?
            """;

    /** What is set aside and promised to nobody, at this moment. */
    long freeMinor(CourseId course) {
        return database.sql(FREE)
                .param(course.uuid())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static final String CHANGE = """
            UPDATE payments.reserve
               SET held_minor = held_minor + ?,
                   promised_minor = promised_minor + ?
             WHERE course_id = ?
            """;

    /** The row must be locked; the reserve as it is then. */
    Reserve change(Reserve reserve, long heldMinor, long promisedMinor) {
        database.sql(CHANGE)
                .params(heldMinor, promisedMinor, reserve.course().uuid())
                .update();
        return new Reserve(reserve.course(), reserve.heldMinor() + heldMinor, reserve.promisedMinor() + promisedMinor);
    }

    private static final String RELEASED = """
            UPDATE payments.reserve
               SET released_minor = released_minor + ?
             WHERE course_id = ?
            """;

    void addReleased(CourseId course, long minor) {
        database.sql(RELEASED).params(minor, course.uuid()).update();
    }
}
