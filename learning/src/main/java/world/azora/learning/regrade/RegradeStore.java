package world.azora.learning.regrade;

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
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;

final class RegradeStore {
    private final JdbcClient database;

    RegradeStore(JdbcClient database) {
        this.database = database;
    }

    /** A regrade with the hash that was stored with it. */
    record Hashed(Regrade regrade, Sha256 hash) {}

    private static final String ADD = """
            INSERT INTO learning.regrade
                   (id, submission_id, number, score_before, score, reason, regraded_by, regraded_at, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(Regrade regrade) {
        database.sql(ADD)
                .params(regrade.id().uuid(), regrade.submissionId().uuid(), regrade.number())
                .params(regrade.scoreBefore(), regrade.score(), regrade.reason())
                .params(
                        regrade.by().uuid(),
                        regrade.at().atOffset(UTC),
                        regrade.hash().bytes())
                .update();
    }

    private static final String OF_EXERCISE = """
            SELECT r.id, r.submission_id, g.id AS grade_id, r.number, r.score_before, r.score, r.reason, r.regraded_by,
                   r.regraded_at, r.hash
              FROM learning.regrade r
              JOIN learning.grade g ON g.submission_id = r.submission_id
              JOIN learning.submission s ON s.id = r.submission_id
             WHERE s.exercise_id = ?
               AND r.id < ?
             ORDER BY r.id DESC
             LIMIT ?
            """;

    /** Newest first. */
    List<Regrade> ofExercise(ExerciseId exercise, UUID before, int rows) {
        return database.sql(OF_EXERCISE)
                .params(exercise.uuid(), before, rows)
                .query((row, _) -> hashed(row).regrade())
                .list();
    }

    private static final String OF_SUBMISSION = """
            SELECT r.id, r.submission_id, g.id AS grade_id, r.number, r.score_before, r.score, r.reason, r.regraded_by,
                   r.regraded_at, r.hash
              FROM learning.regrade r
              JOIN learning.grade g ON g.submission_id = r.submission_id
             WHERE r.submission_id = ?
             ORDER BY r.number
            """;

    List<Hashed> ofSubmission(SubmissionId submission) {
        return database.sql(OF_SUBMISSION)
                .param(submission.uuid())
                .query((row, _) -> hashed(row))
                .list();
    }

    // One of the three at most is the id in question; whatever is compared with null is not found.
    private static final String SUBMISSION_OF = """
            SELECT DISTINCT r.submission_id
              FROM learning.regrade r
              JOIN learning.grade g ON g.submission_id = r.submission_id
             WHERE r.id = CAST(? AS uuid)
                OR g.id = CAST(? AS uuid)
                OR r.submission_id = CAST(? AS uuid)
            """;

    /** The submission that one of these stands for, if its grade was ever changed. */
    Optional<SubmissionId> submissionOf(
            Optional<RegradeId> regrade, Optional<GradeId> grade, Optional<SubmissionId> submission) {
        return database.sql(SUBMISSION_OF)
                .param(regrade.map(RegradeId::uuid).orElse(null))
                .param(grade.map(GradeId::uuid).orElse(null))
                .param(submission.map(SubmissionId::uuid).orElse(null))
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    private static Hashed hashed(ResultSet row) throws SQLException {
        var regrade = new Regrade(
                new RegradeId(row.getObject("id", UUID.class)),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new GradeId(row.getObject("grade_id", UUID.class)),
                row.getInt("number"),
                row.getInt("score_before"),
                row.getInt("score"),
                row.getString("reason"),
                new UserId(row.getObject("regraded_by", UUID.class)),
                row.getObject("regraded_at", OffsetDateTime.class).toInstant());
        return new Hashed(regrade, Sha256.ofDigest(row.getBytes("hash")));
    }
}
