package world.azora.learning.submission;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.Stored.Attempt;
import world.azora.sandbox.RunId;

/** Which submissions wait, and how they move on. */
final class AttemptStore {
    private final JdbcClient database;

    AttemptStore(JdbcClient database) {
        this.database = database;
    }

    // Any of a learner's enrolments would lock one course only, and the limit is for all courses together.
    private static final String LOCK_LEARNER = """
            SELECT pg_advisory_xact_lock(hashtextextended('learning.submission ' || ?, 0)) IS NULL
            """;

    /** Nobody else hands in for this learner before this transaction ends. */
    void lockLearner(UserId learner) {
        database.sql(LOCK_LEARNER)
                .param(learner.toString())
                .query(Boolean.class)
                .list();
    }

    private static final String COUNT_WAITING = """
            SELECT count(id)
              FROM learning.submission
             WHERE learner_id = ?
               AND status IN ('QUEUED', 'RUNNING')
            """;

    int countWaiting(UserId learner) {
        return database.sql(COUNT_WAITING)
                .param(learner.uuid())
                .query(Integer.class)
                .single();
    }

    private static final String MARK_RUNNING = """
            UPDATE learning.submission
               SET status = 'RUNNING', moved_at = ?
             WHERE run_id = ?
               AND status = 'QUEUED'
            """;

    void markRunning(RunId run, Instant at) {
        database.sql(MARK_RUNNING).params(at.atOffset(UTC), run.uuid()).update();
    }

    private static final String MARK = """
            UPDATE learning.submission
               SET status = ?, run_id = ?, run_number = ?, moved_at = ?
             WHERE id = ?
            """;

    void mark(SubmissionId id, Attempt attempt, Instant at) {
        database.sql(MARK)
                .params(attempt.status().name(), attempt.run().uuid(), attempt.number())
                .params(at.atOffset(UTC), id.uuid())
                .update();
    }

    private static final String STALLED = """
            SELECT id, run_id
              FROM learning.submission
             WHERE status IN ('QUEUED', 'RUNNING')
               AND moved_at < ?
             ORDER BY moved_at
             LIMIT ?
            """;

    List<StartRun> stalled(Instant before, int rows) {
        return database.sql(STALLED)
                .params(before.atOffset(UTC), rows)
                .query((row, _) -> new StartRun(
                        new SubmissionId(row.getObject("id", UUID.class)),
                        new RunId(row.getObject("run_id", UUID.class))))
                .list();
    }
}
