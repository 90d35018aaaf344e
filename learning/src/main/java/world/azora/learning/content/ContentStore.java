package world.azora.learning.content;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;
import world.azora.learning.SubmissionId;
import world.azora.learning.content.ExerciseController.VisibleTest;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;

final class ContentStore {
    private final JdbcClient database;

    ContentStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LESSON = """
            SELECT l.course_id, l.title, l.markdown,
                   EXISTS (SELECT n.id
                             FROM learning.enrolment n
                            WHERE n.course_id = l.course_id
                              AND n.learner_id = ?
                              AND n.left_at IS NULL) AS enrolled,
                   EXISTS (SELECT k.lesson_id
                             FROM learning.lesson_completion k
                            WHERE k.lesson_id = l.id
                              AND k.learner_id = ?) AS completed
              FROM learning.lesson l
             WHERE l.id = ?
            """;

    Optional<Lesson> lesson(LessonId id, UserId reader) {
        return database.sql(LESSON)
                .params(reader.uuid(), reader.uuid(), id.uuid())
                .query((row, _) -> new Lesson(
                        id,
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getString("title"),
                        row.getString("markdown"),
                        new Lesson.Reader(row.getBoolean("enrolled"), row.getBoolean("completed"))))
                .optional();
    }

    private static final String COMPLETE = """
            INSERT INTO learning.lesson_completion (lesson_id, learner_id, completed_at)
            VALUES (?, ?, ?)
            ON CONFLICT (lesson_id, learner_id) DO NOTHING
            """;

    void complete(LessonId lesson, UserId learner, Instant at) {
        database.sql(COMPLETE)
                .params(lesson.uuid(), learner.uuid(), at.atOffset(UTC))
                .update();
    }

    private static final String EXERCISE = """
            SELECT e.course_id, e.version, e.title, e.language, e.prompt, e.starter,
                   e.cpu_ms, e.wall_ms, e.memory_mb, e.output_kb,
                   EXISTS (SELECT n.id
                             FROM learning.enrolment n
                            WHERE n.course_id = e.course_id
                              AND n.learner_id = ?
                              AND n.left_at IS NULL) AS enrolled,
                   EXISTS (SELECT g.id
                             FROM learning.submission s
                             JOIN learning.standing g ON g.submission_id = s.id
                            WHERE s.exercise_id = e.id
                              AND s.learner_id = ?
                              AND g.passed) AS passed,
                   (SELECT s.id
                      FROM learning.submission s
                     WHERE s.exercise_id = e.id
                       AND s.learner_id = ?
                     ORDER BY s.id DESC
                     LIMIT 1) AS last_submission_id
              FROM learning.exercise e
             WHERE e.id = ?
            """;

    Optional<Exercise> exercise(ExerciseId id, UserId reader) {
        return database.sql(EXERCISE)
                .params(reader.uuid(), reader.uuid(), reader.uuid(), id.uuid())
                .query((row, _) -> exercise(id, row))
                .optional();
    }

    private static Exercise exercise(ExerciseId id, ResultSet row) throws SQLException {
        return new Exercise(
                id,
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("version"),
                new Exercise.Task(
                        row.getString("title"),
                        Language.valueOf(row.getString("language")),
                        row.getString("prompt"),
                        row.getString("starter")),
                new Limits(
                        row.getInt("cpu_ms"), row.getInt("wall_ms"), row.getInt("memory_mb"), row.getInt("output_kb")),
                new Exercise.Reader(
                        row.getBoolean("enrolled"),
                        row.getBoolean("passed"),
                        submission(row.getObject("last_submission_id", UUID.class))));
    }

    private static @Nullable SubmissionId submission(@Nullable UUID id) {
        return id == null ? null : new SubmissionId(id);
    }

    // Only this condition keeps hidden tests from learners: nothing else reads tests for a view.
    private static final String VISIBLE_TESTS = """
            SELECT name, stdin, expected
              FROM learning.exercise_test
             WHERE exercise_id = ?
               AND version = ?
               AND NOT hidden
             ORDER BY position
            """;

    List<VisibleTest> visibleTests(Exercise exercise) {
        return database.sql(VISIBLE_TESTS)
                .params(exercise.id().uuid(), exercise.version())
                .query((row, _) ->
                        new VisibleTest(row.getString("name"), row.getString("stdin"), row.getString("expected")))
                .list();
    }

    private static final String HIDDEN_COUNT = """
            SELECT count(position)
              FROM learning.exercise_test
             WHERE exercise_id = ?
               AND version = ?
               AND hidden
            """;

    int hiddenCount(Exercise exercise) {
        return database.sql(HIDDEN_COUNT)
                .params(exercise.id().uuid(), exercise.version())
                .query(Integer.class)
                .single();
    }
}
