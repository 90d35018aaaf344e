package world.azora.sandbox.queue;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRecord;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.grading.Grader.Grading;

final class RunStore {
    private static final TypeReference<List<TestResult>> RESULTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    RunStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    // Round by round: a person's next run stands one turn behind the one before, and who comes new joins the round
    // that is being served. So a hundred runs of one do not stand before the first of another.
    private static final String ADD = """
            INSERT INTO sandbox.run (id, person_id, language, request, request_hash, status, turn, queued_at)
            SELECT ?, ?, ?, ?, ?, 'QUEUED',
                   GREATEST(COALESCE((SELECT max(own.turn) + 1
                                        FROM sandbox.run own
                                       WHERE own.person_id = ?
                                         AND own.status IN ('QUEUED', 'RUNNING')), 0),
                            COALESCE((SELECT min(other.turn)
                                        FROM sandbox.run other
                                       WHERE other.status IN ('QUEUED', 'RUNNING')), 0)),
                   ?
                ON CONFLICT (id) DO NOTHING
            """;

    /** False if there is a run of that id already. */
    boolean add(RunRequest request, Sha256 hash, Instant at) {
        return database.sql(ADD)
                        .param(request.id().uuid())
                        .param(request.person().uuid())
                        .param(request.language().name())
                        .param(json.writeValueAsString(request))
                        .param(hash.hex())
                        .param(request.person().uuid())
                        .param(at.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String COUNT_QUEUED = """
            SELECT count(*)
              FROM sandbox.run
             WHERE status IN ('QUEUED', 'RUNNING')
               AND status = 'QUEUED'
            """;

    int countQueued() {
        return database.sql(COUNT_QUEUED).query(Integer.class).single();
    }

    // A run whose worker has not said for a while that it lives is taken up as if it still waited.
    private static final String TAKE = """
            UPDATE sandbox.run
               SET status = 'RUNNING', worker = ?, leased_until = ?, attempts = attempts + 1
             WHERE id = (SELECT next.id
                           FROM sandbox.run next
                          WHERE next.status IN ('QUEUED', 'RUNNING')
                            AND (next.status = 'QUEUED' OR next.leased_until < ?)
                          ORDER BY next.turn, next.queued_at
                          LIMIT 1
                            FOR UPDATE SKIP LOCKED)
            RETURNING request, attempts
            """;

    Optional<TakenRun> take(String worker, Instant now, Instant leasedUntil) {
        return database.sql(TAKE)
                .param(worker)
                .param(leasedUntil.atOffset(UTC))
                .param(now.atOffset(UTC))
                .query((row, _) -> new TakenRun(
                        json.readValue(row.getString("request"), RunRequest.class), row.getInt("attempts")))
                .optional();
    }

    private static final String RENEW = """
            UPDATE sandbox.run
               SET leased_until = ?
             WHERE worker = ?
               AND status = 'RUNNING'
            """;

    /** All that this process works on. */
    void renew(String worker, Instant leasedUntil) {
        database.sql(RENEW).param(leasedUntil.atOffset(UTC)).param(worker).update();
    }

    private static final String HAND_BACK = """
            UPDATE sandbox.run
               SET status = 'QUEUED', worker = NULL, leased_until = NULL
             WHERE id = ?
               AND worker = ?
               AND attempts = ?
               AND status = 'RUNNING'
            """;

    void handBack(TakenRun run, String worker) {
        database.sql(HAND_BACK)
                .param(run.request().id().uuid())
                .param(worker)
                .param(run.attempt())
                .update();
    }

    private static final String FINISH = """
            UPDATE sandbox.run
               SET status = ?, results = ?, record = ?, finished_at = ?, leased_until = NULL
             WHERE id = ?
               AND worker = ?
               AND attempts = ?
               AND status = 'RUNNING'
            """;

    /** False if the run was taken up by another worker in the meantime: then its result counts, not this one. */
    boolean finish(TakenRun run, String worker, RunStatus status, Grading grading) {
        return database.sql(FINISH)
                        .param(status.name())
                        .param(json.writeValueAsString(grading.results()))
                        .param(json.writeValueAsString(grading.record()))
                        .param(grading.record().finishedAt().atOffset(UTC))
                        .param(run.request().id().uuid())
                        .param(worker)
                        .param(run.attempt())
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, person_id, status, results, record
              FROM sandbox.run
             WHERE id = ?
            """;

    Optional<Run> find(RunId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> run(row)).optional();
    }

    private static final String FIND_WITH_REQUEST = """
            SELECT id, person_id, status, results, record, request, request_hash
              FROM sandbox.run
             WHERE id = ?
            """;

    Optional<StoredRun> findWithRequest(RunId id) {
        return database.sql(FIND_WITH_REQUEST)
                .param(id.uuid())
                .query((row, _) -> new StoredRun(
                        run(row),
                        json.readValue(row.getString("request"), RunRequest.class),
                        new Sha256(row.getString("request_hash"))))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        var results = row.getString("results");
        var record = row.getString("record");
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("person_id", UUID.class)),
                RunStatus.valueOf(row.getString("status")),
                results == null ? List.of() : json.readValue(results, RESULTS),
                record == null ? null : json.readValue(record, RunRecord.class));
    }
}
