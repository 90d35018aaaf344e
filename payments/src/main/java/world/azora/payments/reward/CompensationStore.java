package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.TransferId;
import world.azora.payments.CompensationId;
import world.azora.payments.RewardId;
import world.azora.payments.RuleId;
import world.azora.payments.reward.Compensation.Direction;
import world.azora.payments.reward.Compensation.State;
import world.azora.payments.reward.Compensation.Status;

final class CompensationStore {
    /** Sorts after the id of every compensation. */
    static final CompensationId NEWEST = new CompensationId(new UUID(-1, -1));

    private final JdbcClient database;

    CompensationStore(JdbcClient database) {
        this.database = database;
    }

    /** A compensation with the hash that was stored when it was proposed. */
    record Hashed(Compensation compensation, Sha256 hash) {
        boolean isVerified() {
            return hash.equals(compensation.hash());
        }
    }

    private static final String ADD = """
            INSERT INTO payments.compensation
                   (id, regrade_id, grade_id, submission_id, run_id, graded_at, rule_id, reward_id, course_id,
                    exercise_id, title, learner_id, direction, amount_minor, asset, proposed_by, created_at, hash,
                    status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
            """;

    void add(Compensation compensation) {
        var terms = compensation.terms();
        var proof = compensation.proof();
        var reward = compensation.reward();
        database.sql(ADD)
                .params(compensation.id().uuid(), compensation.regrade().uuid())
                .params(proof.grade().uuid(), proof.submission().uuid(), proof.run())
                .params(proof.passedAt().atOffset(UTC), terms.rule().uuid())
                .param(reward == null ? null : reward.uuid())
                .params(terms.course().uuid(), terms.exercise().uuid(), terms.title())
                .params(compensation.learner().uuid(), compensation.direction().name())
                .params(terms.amount().minor(), terms.amount().asset())
                .params(compensation.proposer().uuid(), compensation.at().atOffset(UTC))
                .param(compensation.hash().bytes())
                .update();
    }

    private static final String FIND = """
            SELECT id, regrade_id, grade_id, submission_id, run_id, graded_at, rule_id, reward_id, course_id, exercise_id,
                   title, learner_id, direction, amount_minor, asset, proposed_by, created_at, hash, status, decided_by,
                   moved_minor, attempt, going_minor
              FROM payments.compensation
             WHERE id = ?
            """;

    Optional<Hashed> find(CompensationId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> hashed(row))
                .optional();
    }

    private static final String OF_EXERCISE = """
            SELECT id, regrade_id, grade_id, submission_id, run_id, graded_at, rule_id, reward_id, course_id, exercise_id,
                   title, learner_id, direction, amount_minor, asset, proposed_by, created_at, hash, status, decided_by,
                   moved_minor, attempt, going_minor
              FROM payments.compensation
             WHERE learner_id = ?
               AND exercise_id = ?
             ORDER BY id
            """;

    /** All that changed grades of this exercise have meant for this learner, oldest first. */
    List<Compensation> ofExercise(UserId learner, ExerciseId exercise) {
        return database.sql(OF_EXERCISE)
                .params(learner.uuid(), exercise.uuid())
                .query((row, _) -> hashed(row).compensation())
                .list();
    }

    private static final String LIST = """
            SELECT id, regrade_id, grade_id, submission_id, run_id, graded_at, rule_id, reward_id, course_id, exercise_id,
                   title, learner_id, direction, amount_minor, asset, proposed_by, created_at, hash, status, decided_by,
                   moved_minor, attempt, going_minor
              FROM payments.compensation
             WHERE (CAST(? AS text) IS NULL OR status = ?)
               AND (CAST(? AS uuid) IS NULL OR learner_id = ?)
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first; of one learner, and of one status, if these are given. */
    List<Compensation> list(Optional<Status> status, Optional<UserId> learner, CompensationId before, int rows) {
        var name = status.map(Status::name).orElse(null);
        var person = learner.map(UserId::uuid).orElse(null);
        return database.sql(LIST)
                .param(name)
                .param(name)
                .param(person)
                .param(person)
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> hashed(row).compensation())
                .list();
    }

    // One of the three at most is the id in question; whatever is compared with null is not found.
    private static final String REFERRING = """
            SELECT id, regrade_id, grade_id, submission_id, run_id, graded_at, rule_id, reward_id, course_id, exercise_id,
                   title, learner_id, direction, amount_minor, asset, proposed_by, created_at, hash, status, decided_by,
                   moved_minor, attempt, going_minor
              FROM payments.compensation
             WHERE regrade_id = CAST(? AS uuid)
                OR reward_id = CAST(? AS uuid)
                OR id = (SELECT compensation_id
                           FROM payments.compensation_transfer
                          WHERE transfer_id = CAST(? AS uuid))
             ORDER BY id
             LIMIT 100
            """;

    List<Hashed> referring(Optional<RegradeId> regrade, Optional<RewardId> reward, Optional<TransferId> transfer) {
        return database.sql(REFERRING)
                .param(regrade.map(RegradeId::uuid).orElse(null))
                .param(reward.map(RewardId::uuid).orElse(null))
                .param(transfer.map(TransferId::uuid).orElse(null))
                .query((row, _) -> hashed(row))
                .list();
    }

    private static final String TRANSFERS = """
            SELECT transfer_id
              FROM payments.compensation_transfer
             WHERE compensation_id = ?
             ORDER BY attempt
            """;

    List<TransferId> transfers(CompensationId id) {
        return database.sql(TRANSFERS)
                .param(id.uuid())
                .query((row, _) -> new TransferId(row.getObject("transfer_id", UUID.class)))
                .list();
    }

    private static Hashed hashed(ResultSet row) throws SQLException {
        var reward = row.getObject("reward_id", UUID.class);
        var terms = new Terms(
                new RuleId(row.getObject("rule_id", UUID.class)),
                new ExerciseId(row.getObject("exercise_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")));
        var proof = new Proof(
                new GradeId(row.getObject("grade_id", UUID.class)),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                row.getString("run_id"),
                row.getObject("graded_at", OffsetDateTime.class).toInstant());
        var compensation = new Compensation(
                new CompensationId(row.getObject("id", UUID.class)),
                new RegradeId(row.getObject("regrade_id", UUID.class)),
                new UserId(row.getObject("learner_id", UUID.class)),
                Direction.valueOf(row.getString("direction")),
                terms,
                proof,
                new UserId(row.getObject("proposed_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                reward == null ? null : new RewardId(reward),
                state(row));
        return new Hashed(compensation, Sha256.ofDigest(row.getBytes("hash")));
    }

    private static State state(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new State(
                Status.valueOf(row.getString("status")),
                decidedBy == null ? null : new UserId(decidedBy),
                row.getLong("moved_minor"),
                row.getInt("attempt"),
                row.getObject("going_minor", Long.class));
    }
}
