package world.azora.learning.course;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExerciseSummary;

final class CourseStore {
    private final JdbcClient database;

    CourseStore(JdbcClient database) {
        this.database = database;
    }

    private static final String FIND = """
            SELECT id, author_id, title, summary, language, admission, version, published_at
              FROM learning.course
             WHERE id = ?
            """;

    Optional<Course> find(CourseId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> course(row))
                .optional();
    }

    private static final String LISTING = """
            SELECT c.id, c.author_id, c.title, c.summary, c.language, c.admission, c.version, c.published_at,
                   (SELECT count(e.id) FROM learning.exercise e WHERE e.course_id = c.id) AS exercise_count,
                   EXISTS (SELECT n.id
                             FROM learning.enrolment n
                            WHERE n.course_id = c.id
                              AND n.learner_id = ?
                              AND n.left_at IS NULL) AS enrolled
              FROM learning.course c
             WHERE c.id = ?
            """;

    Optional<Listing> listing(CourseId id, UserId reader) {
        return database.sql(LISTING)
                .params(reader.uuid(), id.uuid())
                .query((row, _) -> listing(row))
                .optional();
    }

    private static final String LIST = """
            SELECT c.id, c.author_id, c.title, c.summary, c.language, c.admission, c.version, c.published_at,
                   (SELECT count(e.id) FROM learning.exercise e WHERE e.course_id = c.id) AS exercise_count,
                   EXISTS (SELECT n.id
                             FROM learning.enrolment n
                            WHERE n.course_id = c.id
                              AND n.learner_id = ?
                              AND n.left_at IS NULL) AS enrolled
              FROM learning.course c
             WHERE (c.published_at IS NOT NULL OR c.author_id = ? OR ?)
               AND (c.author_id = ? OR NOT ?)
               AND c.id < ?
             ORDER BY c.id DESC
             LIMIT ?
            """;

    List<Listing> list(ListQuery query) {
        var reader = query.reader().uuid();
        return database.sql(LIST)
                .params(reader, reader, query.all(), reader, query.mine())
                .params(query.before(), query.rows())
                .query((row, _) -> listing(row))
                .list();
    }

    private static final String EXERCISE = """
            SELECT course_id, title
              FROM learning.exercise
             WHERE id = ?
            """;

    Optional<ExerciseSummary> exercise(ExerciseId id) {
        return database.sql(EXERCISE)
                .param(id.uuid())
                .query((row, _) -> new ExerciseSummary(
                        id, new CourseId(row.getObject("course_id", UUID.class)), row.getString("title")))
                .optional();
    }

    private static final String CHANGE = """
            UPDATE learning.course
               SET title = ?, summary = ?, admission = ?, version = version + 1
             WHERE id = ?
               AND version = ?
            """;

    /** False if somebody else changed it since that version. */
    boolean change(Course course) {
        return database.sql(CHANGE)
                        .params(course.text().title(), course.text().summary())
                        .params(course.admission().name(), course.id().uuid(), course.version())
                        .update()
                == 1;
    }

    private static final String SET_ADMISSION = """
            UPDATE learning.course
               SET admission = ?, version = version + 1
             WHERE id = ?
               AND admission <> ?
            """;

    void setAdmission(CourseId id, Admission admission) {
        database.sql(SET_ADMISSION)
                .params(admission.name(), id.uuid(), admission.name())
                .update();
    }

    private static final String PUBLISH = """
            UPDATE learning.course
               SET published_at = ?, version = version + 1
             WHERE id = ?
               AND published_at IS NULL
            """;

    /** False if it was published before. */
    boolean publish(CourseId id, Instant at) {
        return database.sql(PUBLISH).params(at.atOffset(UTC), id.uuid()).update() == 1;
    }

    private static final String HAS_PARTS = """
            SELECT EXISTS (SELECT l.id FROM learning.lesson l WHERE l.course_id = ?)
                OR EXISTS (SELECT e.id FROM learning.exercise e WHERE e.course_id = ?)
            """;

    boolean hasParts(CourseId id) {
        return database.sql(HAS_PARTS)
                .params(id.uuid(), id.uuid())
                .query(Boolean.class)
                .single();
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                new CourseId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("author_id", UUID.class)),
                new CourseText(row.getString("title"), row.getString("summary"), row.getString("language")),
                row.getObject("published_at") != null,
                Admission.valueOf(row.getString("admission")),
                row.getLong("version"));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(course(row), row.getInt("exercise_count"), row.getBoolean("enrolled"));
    }
}
