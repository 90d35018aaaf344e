package world.azora.learning.regrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.learning.regrade.Graded.Place;
import world.azora.sandbox.RunId;

/** What was graded, and how its tests ended. */
final class GradedStore {
    private final JdbcClient database;

    GradedStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LOCK = """
            SELECT id
              FROM learning.submission
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    private static final String FIND = """
            SELECT s.id, s.learner_id, s.course_id, s.exercise_id, s.exercise_version, g.id AS grade_id, g.run_id,
                   g.graded_at, n.score,
                   (SELECT count(r.id) FROM learning.regrade r WHERE r.submission_id = s.id) AS regrades
              FROM learning.submission s
              JOIN learning.grade g ON g.submission_id = s.id
              JOIN learning.standing n ON n.submission_id = s.id
             WHERE s.id = ?
            """;

    Optional<Graded> find(SubmissionId submission) {
        return database.sql(FIND)
                .param(submission.uuid())
                .query((row, _) -> graded(row))
                .optional();
    }

    /** Nobody else changes this grade before this transaction ends. */
    Graded lock(SubmissionId submission) {
        // A statement of its own: the second one must see what was written by whoever held the lock.
        database.sql(LOCK).param(submission.uuid()).query(UUID.class).single();
        return find(submission).orElseThrow();
    }

    private static final String OF_EXERCISE = """
            SELECT s.id
              FROM learning.submission s
              JOIN learning.grade g ON g.submission_id = s.id
             WHERE s.exercise_id = ?
               AND s.id > ?
             ORDER BY s.id
             LIMIT ?
            """;

    List<SubmissionId> ofExercise(ExerciseId exercise, UUID after, int rows) {
        return database.sql(OF_EXERCISE)
                .params(exercise.uuid(), after, rows)
                .query((row, _) -> new SubmissionId(row.getObject("id", UUID.class)))
                .list();
    }

    private static final String RESULTS = """
            SELECT t.name, t.weight, v.verdict = 'OK' AS passed
              FROM learning.verdict v
              JOIN learning.submission s ON s.id = v.submission_id
              JOIN learning.exercise_test t
                ON t.exercise_id = s.exercise_id
               AND t.version = s.exercise_version
               AND t.position = v.position
             WHERE v.submission_id = ?
             ORDER BY v.position
            """;

    /** How each test of a submission ended, and what it counted. */
    List<Weighing.Result> results(SubmissionId submission) {
        return database.sql(RESULTS)
                .param(submission.uuid())
                .query((row, _) ->
                        new Weighing.Result(row.getString("name"), row.getInt("weight"), row.getBoolean("passed")))
                .list();
    }

    private static final String TESTS = """
            SELECT t.name
              FROM learning.exercise_test t
             WHERE t.exercise_id = ?
            """;

    /** The names of the tests of all versions of an exercise. */
    List<String> tests(ExerciseId exercise) {
        return database.sql(TESTS)
                .param(exercise.uuid())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private static final String PASSES = """
            SELECT EXISTS (SELECT s.id
                             FROM learning.submission s
                             JOIN learning.standing n ON n.submission_id = s.id
                            WHERE s.exercise_id = ?
                              AND s.learner_id = ?
                              AND n.passed)
            """;

    boolean passes(ExerciseId exercise, UserId learner) {
        return database.sql(PASSES)
                .params(exercise.uuid(), learner.uuid())
                .query(Boolean.class)
                .single();
    }

    private static Graded graded(ResultSet row) throws SQLException {
        return new Graded(
                new SubmissionId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("learner_id", UUID.class)),
                new Place(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new ExerciseId(row.getObject("exercise_id", UUID.class)),
                        row.getInt("exercise_version")),
                new GradeId(row.getObject("grade_id", UUID.class)),
                new RunId(row.getObject("run_id", UUID.class)),
                row.getObject("graded_at", OffsetDateTime.class).toInstant(),
                row.getInt("score"),
                row.getInt("regrades"));
    }
}
