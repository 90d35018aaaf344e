package world.azora.payments.treasury;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.learning.CourseId;

final class TreasuryStore {
    /** Sorts before the id of every course. */
    static final CourseId START = new CourseId(new UUID(0, 0));

    private final JdbcClient database;

    TreasuryStore(JdbcClient database) {
        this.database = database;
    }

    private static final String COURSES = """
            SELECT course_id
              FROM (SELECT course_id
                      FROM payments.rule
                     UNION
                    SELECT course_id
                      FROM payments.funding) AS course
             WHERE course_id > ?
             ORDER BY course_id
             LIMIT ?
            """;

    /** The courses that have a treasury: those for which somebody promised or funded something, by id. */
    List<CourseId> courses(CourseId after, int rows) {
        return database.sql(COURSES)
                .param(after.uuid())
                .param(rows)
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .list();
    }

    /** What payments knows of a course beside its accounts; both sums are of transfers that the ledger has posted. */
    record Figures(long releasedMinor, long takenBackMinor, long waitingMinor, long enrolled, long turnedAway) {}

    private static final String FIGURES = """
            SELECT coalesce((SELECT released_minor FROM payments.reserve WHERE course_id = c.id), 0) AS released_minor,
                   coalesce((SELECT taken_back_minor FROM payments.reserve WHERE course_id = c.id), 0)
                       AS taken_back_minor,
                   (SELECT coalesce(sum(amount_minor), 0)
                      FROM payments.reward
                     WHERE course_id = c.id
                       AND status = 'WAITING_FOR_FUNDS') AS waiting_minor,
                   (SELECT count(learner_id)
                      FROM payments.participant
                     WHERE course_id = c.id
                       AND status IN ('HELD', 'ENROLLED')) AS enrolled,
                   (SELECT count(learner_id)
                      FROM payments.participant
                     WHERE course_id = c.id
                       AND status = 'TURNED_AWAY') AS turned_away
              FROM (SELECT CAST(? AS uuid) AS id) AS c
            """;

    Figures figures(CourseId course) {
        return database.sql(FIGURES)
                .param(course.uuid())
                .query((row, _) -> new Figures(
                        row.getLong("released_minor"),
                        row.getLong("taken_back_minor"),
                        row.getLong("waiting_minor"),
                        row.getLong("enrolled"),
                        row.getLong("turned_away")))
                .single();
    }

    /** Of one exercise: what it may still cost, to how many, and how many have earned it. */
    record Chance(long openMinor, long open, long passed) {}

    private static final String CHANCES = """
            SELECT sum(p.amount_minor) AS open_minor, count(p.learner_id) AS open,
                   (SELECT count(w.id) FROM payments.reward w WHERE w.exercise_id = p.exercise_id) AS passed
              FROM payments.promise p
             WHERE p.course_id = ?
               AND p.status = 'RESERVED'
             GROUP BY p.exercise_id
            """;

    List<Chance> chances(CourseId course) {
        return database.sql(CHANCES)
                .param(course.uuid())
                .query((row, _) -> new Chance(row.getLong("open_minor"), row.getLong("open"), row.getLong("passed")))
                .list();
    }
}
