package world.azora.learning.gradebook;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.gradebook.GradebookRow.Result;

final class GradebookStore {
    private final JdbcClient database;

    GradebookStore(JdbcClient database) {
        this.database = database;
    }

    record Learner(UUID enrolment, UserId id) {}

    record Line(UserId learner, Result result) {}

    private static final String LEARNERS = """
            SELECT id, learner_id
              FROM learning.enrolment
             WHERE course_id = ?
               AND left_at IS NULL
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    List<Learner> learners(CourseId course, UUID before, int rows) {
        return database.sql(LEARNERS)
                .params(course.uuid(), before, rows)
                .query((row, _) -> new Learner(
                        row.getObject("id", UUID.class), new UserId(row.getObject("learner_id", UUID.class))))
                .list();
    }

    private static final String RESULTS = """
            SELECT n.learner_id, e.id AS exercise_id, coalesce(bool_or(g.passed), false) AS passed,
                   max(g.score) AS best_score, count(s.id) AS submissions
              FROM learning.enrolment n
              JOIN learning.exercise e ON e.course_id = n.course_id
              JOIN learning.module m ON m.id = e.module_id
              LEFT JOIN learning.submission s
                     ON s.exercise_id = e.id
                    AND s.learner_id = n.learner_id
              LEFT JOIN learning.standing g ON g.submission_id = s.id
             WHERE n.course_id = ?
               AND n.id BETWEEN ? AND ?
             GROUP BY n.learner_id, e.id, m.position, e.position
             ORDER BY n.learner_id, m.position, e.position
            """;

    /** One line per learner and exercise, for the enrolments from the one to the other, both included. */
    List<Line> results(CourseId course, UUID oldest, UUID newest) {
        return database.sql(RESULTS)
                .params(course.uuid(), oldest, newest)
                .query((row, _) -> new Line(
                        new UserId(row.getObject("learner_id", UUID.class)),
                        new Result(
                                new ExerciseId(row.getObject("exercise_id", UUID.class)),
                                row.getBoolean("passed"),
                                row.getObject("best_score", Integer.class),
                                row.getInt("submissions"))))
                .list();
    }
}
