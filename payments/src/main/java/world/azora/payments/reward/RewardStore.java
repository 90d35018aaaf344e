package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.TransferId;
import world.azora.payments.RewardId;
import world.azora.payments.RuleId;

final class RewardStore {
    /** Sorts after the id of every reward. */
    static final RewardId NEWEST = new RewardId(new UUID(-1, -1));

    private final JdbcClient database;

    RewardStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.reward
                   (id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset,
                    grade_id, submission_id, run_id, passed_at, created_at, hash, reserved, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')
                ON CONFLICT (learner_id, exercise_id) DO NOTHING
            """;

    /**
     * False if the learner has earned the reward of this exercise before.
     *
     * @param reserved whether it is paid from what was set aside at the enrolment
     */
    boolean add(Earning earning, boolean reserved) {
        var terms = earning.terms();
        var proof = earning.proof();
        return database.sql(ADD)
                        .param(earning.id().uuid())
                        .param(terms.rule().uuid())
                        .param(terms.exercise().uuid())
                        .param(terms.course().uuid())
                        .param(terms.title())
                        .param(earning.learner().uuid())
                        .param(terms.amount().minor())
                        .param(terms.amount().asset())
                        .param(proof.grade().uuid())
                        .param(proof.submission().uuid())
                        .param(proof.run())
                        .param(proof.passedAt().atOffset(UTC))
                        .param(earning.at().atOffset(UTC))
                        .param(earning.hash().bytes())
                        .param(reserved)
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE id = ?
            """;

    Optional<Reward> find(RewardId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> reward(row))
                .optional();
    }

    private static final String EXISTS = """
            SELECT EXISTS (SELECT id
                             FROM payments.reward
                            WHERE learner_id = ?
                              AND exercise_id = ?)
            """;

    /** Whether somebody has earned the reward of an exercise. */
    boolean exists(UserId learner, ExerciseId exercise) {
        return database.sql(EXISTS)
                .params(learner.uuid(), exercise.uuid())
                .query(Boolean.class)
                .single();
    }

    private static final String OF_EXERCISE = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE learner_id = ?
               AND exercise_id = ?
            """;

    Optional<Reward> ofExercise(UserId learner, ExerciseId exercise) {
        return database.sql(OF_EXERCISE)
                .params(learner.uuid(), exercise.uuid())
                .query((row, _) -> reward(row))
                .optional();
    }

    private static final String IN_COURSE = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE learner_id = ?
               AND course_id = ?
             ORDER BY id
            """;

    /** What somebody has earned in a course: one reward per exercise at most. */
    List<Reward> inCourse(CourseId course, UserId learner) {
        return database.sql(IN_COURSE)
                .params(learner.uuid(), course.uuid())
                .query((row, _) -> reward(row))
                .list();
    }

    private static final String OF_LEARNER = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE learner_id = ?
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first, like all lists here. */
    List<Reward> ofLearner(UserId learner, RewardId before, int rows) {
        return database.sql(OF_LEARNER)
                .param(learner.uuid())
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> reward(row))
                .list();
    }

    private static final String ALL = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    List<Reward> all(RewardId before, int rows) {
        return database.sql(ALL)
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> reward(row))
                .list();
    }

    // One of the three at most is the id in question; whatever is compared with null is not found.
    private static final String REFERRING = """
            SELECT id, rule_id, exercise_id, course_id, title, learner_id, amount_minor, asset, grade_id,
                   submission_id, run_id, passed_at, created_at, hash, status, attempt, transfer_id,
                   reserved
              FROM payments.reward
             WHERE grade_id = CAST(? AS uuid)
                OR submission_id = CAST(? AS uuid)
                OR transfer_id = CAST(? AS uuid)
                OR run_id = ?
             ORDER BY id
             LIMIT 100
            """;

    /** The rewards that refer to whatever it is that has this id. */
    List<Reward> referring(Reference reference) {
        return database.sql(REFERRING)
                .param(reference.grade().map(GradeId::uuid).orElse(null))
                .param(reference.submission().map(SubmissionId::uuid).orElse(null))
                .param(reference.transfer().map(TransferId::uuid).orElse(null))
                .param(reference.text())
                .query((row, _) -> reward(row))
                .list();
    }

    private static Reward reward(ResultSet row) throws SQLException {
        var earning = new Earning(
                new RewardId(uuid(row, "id")),
                new UserId(uuid(row, "learner_id")),
                terms(row),
                proof(row),
                instant(row, "created_at"));
        return new Reward(
                earning,
                Sha256.ofDigest(row.getBytes("hash")),
                RewardStatus.valueOf(row.getString("status")),
                row.getInt("attempt"),
                transfer(row.getObject("transfer_id", UUID.class)),
                row.getBoolean("reserved"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new RuleId(uuid(row, "rule_id")),
                new ExerciseId(uuid(row, "exercise_id")),
                new CourseId(uuid(row, "course_id")),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                new GradeId(uuid(row, "grade_id")),
                new SubmissionId(uuid(row, "submission_id")),
                row.getString("run_id"),
                instant(row, "passed_at"));
    }

    private static @Nullable TransferId transfer(@Nullable UUID id) {
        return id == null ? null : new TransferId(id);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
