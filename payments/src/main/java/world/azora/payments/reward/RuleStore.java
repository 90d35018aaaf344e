package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.RuleId;

final class RuleStore {
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
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at
              FROM payments.rule
             WHERE exercise_id = ?
               AND closed_at IS NULL
            """;

    Optional<Rule> active(ExerciseId exercise) {
        return database.sql(ACTIVE)
                .param(exercise.uuid())
                .query((row, _) -> rule(row))
                .optional();
    }

    private static final String ACTIVE_AT = """
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at
              FROM payments.rule
             WHERE exercise_id = ?
               AND created_at <= ?
               AND (closed_at IS NULL OR closed_at > ?)
             ORDER BY created_at DESC
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
            SELECT id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at
              FROM payments.rule
             WHERE course_id = ?
               AND closed_at IS NULL
             ORDER BY id
            """;

    /** The active rules of a course, of which there are no more than exercises. */
    List<Rule> ofCourse(CourseId course) {
        return database.sql(OF_COURSE)
                .param(course.uuid())
                .query((row, _) -> rule(row))
                .list();
    }

    // A clock that was set back must not end a rule before it began.
    private static final String CLOSE = """
            UPDATE payments.rule
               SET closed_at = greatest(created_at, ?)
             WHERE exercise_id = ?
               AND closed_at IS NULL
            """;

    /** False if there was no active rule. */
    boolean close(ExerciseId exercise, Instant at) {
        return database.sql(CLOSE)
                        .param(at.atOffset(UTC))
                        .param(exercise.uuid())
                        .update()
                == 1;
    }

    private static final String ADD = """
            INSERT INTO payments.rule
                   (id, exercise_id, course_id, title, amount_minor, asset, author_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
        return new Rule(
                new RuleId(row.getObject("id", UUID.class)),
                new ExerciseId(row.getObject("exercise_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                new UserId(row.getObject("author_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
