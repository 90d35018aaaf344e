package world.azora.learning.submission;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.Stored.Attempt;
import world.azora.learning.submission.Submission.Target;
import world.azora.sandbox.RunId;
import world.azora.sandbox.SourceFile;

final class SubmissionStore {
    private final JdbcClient database;

    SubmissionStore(JdbcClient database) {
        this.database = database;
    }

    private static final String TARGET = """
            SELECT version, course_id, tests_hash
              FROM learning.exercise
             WHERE id = ?
            """;

    Optional<Target> target(ExerciseId exercise) {
        return database.sql(TARGET)
                .param(exercise.uuid())
                .query((row, _) -> new Target(
                        exercise,
                        row.getInt("version"),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        Sha256.ofDigest(row.getBytes("tests_hash"))))
                .optional();
    }

    private static final String IS_ENROLLED = """
            SELECT EXISTS (SELECT id
                             FROM learning.enrolment
                            WHERE course_id = ?
                              AND learner_id = ?
                              AND left_at IS NULL)
            """;

    boolean isEnrolled(CourseId course, UserId learner) {
        return database.sql(IS_ENROLLED)
                .params(course.uuid(), learner.uuid())
                .query(Boolean.class)
                .single();
    }

    private static final String ADD = """
            INSERT INTO learning.submission (id, exercise_id, exercise_version, course_id, learner_id, status, run_id,
                                             run_number, tests_hash, hash, submitted_at, moved_at)
            VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, 1, ?, ?, ?, ?)
            """;

    private static final String ADD_FILE = """
            INSERT INTO learning.submission_file (submission_id, position, name, content)
            VALUES (?, ?, ?, ?)
            """;

    void add(Submission submission, RunId run, List<SourceFile> files) {
        var id = submission.id().uuid();
        var target = submission.target();
        var at = submission.at().atOffset(UTC);
        database.sql(ADD)
                .params(
                        id,
                        target.exercise().uuid(),
                        target.version(),
                        target.course().uuid())
                .params(submission.learner().uuid(), run.uuid())
                .params(target.tests().bytes(), submission.hash(files).bytes(), at, at)
                .update();
        var position = 0;
        for (var file : files) {
            position++;
            database.sql(ADD_FILE)
                    .params(id, position, file.name(), file.content())
                    .update();
        }
    }

    private static final String FIND = """
            SELECT id, exercise_id, exercise_version, course_id, learner_id, status, run_id, run_number, tests_hash,
                   hash, submitted_at
              FROM learning.submission
             WHERE id = ?
            """;

    Optional<Stored> find(SubmissionId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static final String FIND_BY_RUN = """
            SELECT id, exercise_id, exercise_version, course_id, learner_id, status, run_id, run_number, tests_hash,
                   hash, submitted_at
              FROM learning.submission
             WHERE run_id = ?
            """;

    Optional<Stored> findByRun(RunId run) {
        return database.sql(FIND_BY_RUN)
                .param(run.uuid())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static final String LOCK_BY_RUN = """
            SELECT id, exercise_id, exercise_version, course_id, learner_id, status, run_id, run_number, tests_hash,
                   hash, submitted_at
              FROM learning.submission
             WHERE run_id = ?
               FOR NO KEY UPDATE
            """;

    /** The submission that this run is to grade; nobody else can grade it before this transaction ends. */
    Optional<Stored> lockByRun(RunId run) {
        return database.sql(LOCK_BY_RUN)
                .param(run.uuid())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static final String FILES = """
            SELECT name, content
              FROM learning.submission_file
             WHERE submission_id = ?
             ORDER BY position
            """;

    List<SourceFile> files(SubmissionId id) {
        return database.sql(FILES)
                .param(id.uuid())
                .query((row, _) -> new SourceFile(row.getString("name"), row.getString("content")))
                .list();
    }

    private static final String LIST = """
            SELECT id, exercise_id, exercise_version, course_id, learner_id, status, run_id, run_number, tests_hash,
                   hash, submitted_at
              FROM learning.submission
             WHERE exercise_id = ?
               AND learner_id = ?
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    List<Stored> list(ExerciseId exercise, UserId learner, UUID before, int rows) {
        return database.sql(LIST)
                .params(exercise.uuid(), learner.uuid(), before, rows)
                .query((row, _) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var target = new Target(
                new ExerciseId(row.getObject("exercise_id", UUID.class)),
                row.getInt("exercise_version"),
                new CourseId(row.getObject("course_id", UUID.class)),
                Sha256.ofDigest(row.getBytes("tests_hash")));
        var submission = new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("learner_id", UUID.class)),
                target,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
        var attempt = new Attempt(
                SubmissionStatus.valueOf(row.getString("status")),
                new RunId(row.getObject("run_id", UUID.class)),
                row.getInt("run_number"));
        return new Stored(submission, attempt, Sha256.ofDigest(row.getBytes("hash")));
    }
}
