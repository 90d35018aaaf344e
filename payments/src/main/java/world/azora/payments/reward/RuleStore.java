package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.RuleId;

final class RuleStore {
    /** Sorts before the id of every rule. */
    static final RuleId START = new RuleId(new UUID(0, 0));

    private final JdbcClient database;

    RuleStore(JdbcClient database) {
        this.database = database;
    }

    // There may be no row yet that could be locked, so the lock is on the name of the exercise.
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    /** Nobody else sets the rule of this exercise until the transaction ends. */
    void lock(ExerciseId exercise) {
        database.sql(LOCK)
                .param("payments.rule/" + exercise)
                .query((_, _) -> true)
                .single();
    }

    private static final String ACTIVE = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE exercise_id = ?
               AND status = 'ACTIVE'
            """;

    Optional<Rule> active(ExerciseId exercise) {
        return database.sql(ACTIVE)
                .param(exercise.uuid())
                .query((row, _) -> rule(row))
                .optional();
    }

    private static final String ACTIVE_AT = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE exercise_id = ?
               AND active_from <= ?
               AND (closed_at IS NULL OR closed_at > ?)
             ORDER BY active_from DESC
             LIMIT 1
            """;

    Optional<Rule> activeAt(ExerciseId exercise, Instant at) {
        return database.sql(ACTIVE_AT)
                .param(exercise.uuid())
                .param(at.atOffset(UTC))
                .param(at.atOffset(UTC))
                .query((row, _) -> rule(row))
                .optional();
    }

    private static final String OF_COURSE = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE course_id = ?
               AND status = ANY(?)
             ORDER BY id
            """;

    /** The rules of a course that stand so. Of active ones, and of those that wait, an exercise has one at most. */
    List<Rule> ofCourse(CourseId course, RuleStatus... statuses) {
        return database.sql(OF_COURSE)
                .param(course.uuid())
                .param(Stream.of(statuses).map(RuleStatus::name).toArray(String[]::new))
                .query((row, _) -> rule(row))
                .list();
    }

    // A clock that was set back must not end a rule before it began.
    private static final String CLOSE = """
            UPDATE payments.rule
               SET status = 'CLOSED',
                   closed_at = greatest(active_from, ?)
             WHERE exercise_id = ?
               AND status = 'ACTIVE'
            """;

    /** Ends the active rule, if there is one. */
    void close(ExerciseId exercise, Instant at) {
        database.sql(CLOSE).param(at.atOffset(UTC)).param(exercise.uuid()).update();
    }

    private static final String WITHDRAW = """
            UPDATE payments.rule
               SET status = 'WITHDRAWN',
                   decided_at = ?
             WHERE exercise_id = ?
               AND status IN ('PROPOSED', 'APPROVING')
            """;

    /** Ends the proposal, if there is one. */
    void withdraw(ExerciseId exercise, Instant at) {
        database.sql(WITHDRAW).params(at.atOffset(UTC), exercise.uuid()).update();
    }

    private static final String START_APPROVAL = """
            UPDATE payments.rule
               SET status = 'APPROVING',
                   approver_id = ?
             WHERE id = ?
               AND status = 'PROPOSED'
            """;

    /** False if it does not wait for a decision. */
    boolean startApproval(RuleId id, UserId approver) {
        return database.sql(START_APPROVAL).params(approver.uuid(), id.uuid()).update() == 1;
    }

    private static final String STOP_APPROVAL = """
            UPDATE payments.rule
               SET status = 'PROPOSED',
                   approver_id = NULL
             WHERE id = ?
               AND status = 'APPROVING'
            """;

    void stopApproval(RuleId id) {
        database.sql(STOP_APPROVAL).param(id.uuid()).update();
    }

    // A clock that was set back must not put a rule in force before it was proposed.
    private static final String ACTIVATE = """
            UPDATE payments.rule
               SET status = 'ACTIVE',
                   active_from = greatest(created_at, ?),
                   decided_at = ?
             WHERE id = ?
               AND status = 'APPROVING'
            """;

    void activate(RuleId id, Instant at) {
        var now = at.atOffset(UTC);
        database.sql(ACTIVATE).params(now, now, id.uuid()).update();
    }

    private static final String REJECT = """
            UPDATE payments.rule
               SET status = 'REJECTED',
                   approver_id = ?,
                   decided_at = ?
             WHERE id = ?
               AND status = 'PROPOSED'
            """;

    /** False if it does not wait for a decision. */
    boolean reject(RuleId id, UserId by, Instant at) {
        return database.sql(REJECT)
                        .params(by.uuid(), at.atOffset(UTC), id.uuid())
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE id = ?
            """;

    Optional<Rule> find(RuleId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> rule(row)).optional();
    }

    private static final String PROPOSED = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE exercise_id = ?
               AND status IN ('PROPOSED', 'APPROVING')
            """;

    Optional<Rule> proposed(ExerciseId exercise) {
        return database.sql(PROPOSED)
                .param(exercise.uuid())
                .query((row, _) -> rule(row))
                .optional();
    }

    private static final String LIST = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status, approver_id,
                   decided_at
              FROM payments.rule
             WHERE status = ?
               AND id > ?
             ORDER BY id
             LIMIT ?
            """;

    /** Oldest first: what has waited longest is decided first. */
    List<Rule> list(RuleStatus status, RuleId after, int rows) {
        return database.sql(LIST)
                .params(status.name(), after.uuid(), rows)
                .query((row, _) -> rule(row))
                .list();
    }

    private static final String ADD = """
            INSERT INTO payments.rule
                   (id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
            """;

    void add(Rule rule) {
        database.sql(ADD)
                .param(rule.ruleId().uuid())
                .param(rule.exerciseId().uuid())
                .param(rule.courseId().uuid())
                .param(rule.title())
                .param(rule.amount().minor())
                .param(rule.amount().asset())
                .param(rule.author().uuid())
                .param(rule.at().atOffset(UTC))
                .update();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        var approver = row.getObject("approver_id", UUID.class);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Rule(
                new RuleId(row.getObject("id", UUID.class)),
                new ExerciseId(row.getObject("exercise_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                new UserId(row.getObject("author_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                RuleStatus.valueOf(row.getString("status")),
                approver == null ? null : new UserId(approver),
                decided == null ? null : decided.toInstant());
    }
}
