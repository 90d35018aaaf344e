package world.azora.payments.reward;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.reward.ParticipantStore.Participant;

/** What is promised to whom. Its callers hold the lock of the course's reserve. */
final class PromiseStore {
    private final JdbcClient database;

    PromiseStore(JdbcClient database) {
        this.database = database;
    }

    // While a rule is being approved, those who come in are promised the better of the two.
    private static final String NEEDED = """
            SELECT coalesce(sum(best_minor), 0)
              FROM (SELECT max(r.amount_minor) AS best_minor
                      FROM payments.rule r
                     WHERE r.course_id = ?
                       AND r.status IN ('ACTIVE', 'APPROVING')
                       AND NOT EXISTS (SELECT w.id
                                         FROM payments.reward w
                                        WHERE w.learner_id = ?
                                          AND w.exercise_id = r.exercise_id)
                     GROUP BY r.exercise_id) AS best
            """;

    /** All that the course pays to somebody who comes in now. */
    long neededMinor(Participant participant) {
        return database.sql(NEEDED)
                .params(participant.course().uuid(), participant.learner().uuid())
                .query(Long.class)
                .single();
    }

    private static final String ADD = """
            WITH added AS (
                INSERT INTO payments.promise (learner_id, exercise_id, course_id, rule_id, amount_minor, status)
                SELECT DISTINCT ON (r.exercise_id) CAST(? AS uuid), r.exercise_id, r.course_id, r.id, r.amount_minor,
                       'RESERVED'
                  FROM payments.rule r
                 WHERE r.course_id = ?
                   AND r.status IN ('ACTIVE', 'APPROVING')
                   AND NOT EXISTS (SELECT w.id
                                     FROM payments.reward w
                                    WHERE w.learner_id = ?
                                      AND w.exercise_id = r.exercise_id)
                 ORDER BY r.exercise_id, r.amount_minor DESC
                    ON CONFLICT (learner_id, exercise_id) DO UPDATE
                   SET rule_id = EXCLUDED.rule_id,
                       amount_minor = EXCLUDED.amount_minor,
                       status = 'RESERVED'
             RETURNING amount_minor)
            SELECT coalesce(sum(amount_minor), 0)
              FROM added
            """;

    /** Promises what {@link #neededMinor} has counted; how much that was. */
    long add(Participant participant) {
        var learner = participant.learner().uuid();
        return database.sql(ADD)
                .params(learner, participant.course().uuid(), learner)
                .query(Long.class)
                .single();
    }

    private static final String FIND = """
            SELECT amount_minor
              FROM payments.promise
             WHERE learner_id = ?
               AND exercise_id = ?
               AND status = 'RESERVED'
            """;

    Optional<Long> reservedMinor(UserId learner, ExerciseId exercise) {
        return database.sql(FIND)
                .params(learner.uuid(), exercise.uuid())
                .query(Long.class)
                .optional();
    }

    private static final String END = """
            UPDATE payments.promise
               SET status = ?
             WHERE learner_id = ?
               AND exercise_id = ?
               AND status = 'RESERVED'
            """;

    void end(UserId learner, ExerciseId exercise, boolean earned) {
        database.sql(END)
                .params(earned ? "EARNED" : "RELEASED", learner.uuid(), exercise.uuid())
                .update();
    }

    private static final String RELEASE_LEARNER = """
            WITH released AS (
                UPDATE payments.promise
                   SET status = 'RELEASED'
                 WHERE course_id = ?
                   AND learner_id = ?
                   AND status = 'RESERVED'
             RETURNING amount_minor)
            SELECT coalesce(sum(amount_minor), 0)
              FROM released
            """;

    /** Takes back all that a course still promises to somebody; how much that was. */
    long release(Participant participant) {
        return database.sql(RELEASE_LEARNER)
                .params(participant.course().uuid(), participant.learner().uuid())
                .query(Long.class)
                .single();
    }

    private static final String OF_EXERCISE = """
            SELECT coalesce(sum(amount_minor), 0)
              FROM payments.promise
             WHERE course_id = ?
               AND exercise_id = ?
               AND status = 'RESERVED'
            """;

    /** What an exercise promises to all who take the course. */
    long ofExerciseMinor(CourseId course, ExerciseId exercise) {
        return database.sql(OF_EXERCISE)
                .params(course.uuid(), exercise.uuid())
                .query(Long.class)
                .single();
    }

    private static final String SEATED = """
            SELECT count(p.learner_id)
              FROM payments.participant p
             WHERE p.course_id = ?
               AND p.status IN ('HELD', 'ENROLLED')
               AND NOT EXISTS (SELECT w.id
                                 FROM payments.reward w
                                WHERE w.learner_id = p.learner_id
                                  AND w.exercise_id = ?)
            """;

    /** How many take the course and have not earned this exercise's reward. */
    long seated(CourseId course, ExerciseId exercise) {
        return database.sql(SEATED)
                .params(course.uuid(), exercise.uuid())
                .query(Long.class)
                .single();
    }

    private static final String PUT_RULE = """
            INSERT INTO payments.promise (learner_id, exercise_id, course_id, rule_id, amount_minor, status)
            SELECT p.learner_id, r.exercise_id, r.course_id, r.id, r.amount_minor, 'RESERVED'
              FROM payments.rule r
              JOIN payments.participant p ON p.course_id = r.course_id
             WHERE r.id = ?
               AND p.status IN ('HELD', 'ENROLLED')
               AND NOT EXISTS (SELECT w.id
                                 FROM payments.reward w
                                WHERE w.learner_id = p.learner_id
                                  AND w.exercise_id = r.exercise_id)
                ON CONFLICT (learner_id, exercise_id) DO UPDATE
               SET rule_id = EXCLUDED.rule_id,
                   amount_minor = EXCLUDED.amount_minor,
                   status = 'RESERVED'
             WHERE promise.status <> 'EARNED'
            """;

    /** Promises what this rule says to all who take its course and have not earned it. */
    void put(Rule rule) {
        database.sql(PUT_RULE).param(rule.ruleId().uuid()).update();
    }

    private static final String RELEASE_EXERCISE = """
            UPDATE payments.promise
               SET status = 'RELEASED'
             WHERE course_id = ?
               AND exercise_id = ?
               AND status = 'RESERVED'
            """;

    void release(CourseId course, ExerciseId exercise) {
        database.sql(RELEASE_EXERCISE).params(course.uuid(), exercise.uuid()).update();
    }

    private static final String OF_LEARNER = """
            SELECT exercise_id
              FROM payments.promise
             WHERE course_id = ?
               AND learner_id = ?
               AND status = 'RESERVED'
            """;

    /** The exercises of a course whose rewards are set aside for somebody. */
    List<ExerciseId> ofLearner(CourseId course, UserId learner) {
        return database.sql(OF_LEARNER)
                .params(course.uuid(), learner.uuid())
                .query((row, _) -> new ExerciseId(row.getObject("exercise_id", UUID.class)))
                .list();
    }
}
