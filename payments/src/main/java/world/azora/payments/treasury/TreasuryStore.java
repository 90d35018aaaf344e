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
}
