package world.azora.audit.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.Analysis;
import world.azora.audit.AnalysisId;
import world.azora.audit.AnalysisStatus;
import world.azora.audit.EngagementId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class AnalysisStore {
    // FOR SHARE: the engagement cannot be archived between this look and the end of the transaction.
    private static final String LOCK_OPEN = """
            SELECT id
              FROM audit.engagement
             WHERE id = ?
               AND status = 'OPEN'
               FOR SHARE
            """;

    private static final String ADD = """
            INSERT INTO audit.analysis (id, engagement_id, status, seed, requested_by, requested_at)
            VALUES (?, ?, 'QUEUED', ?, ?, ?)
            """;

    private static final String FIND = """
            SELECT id, engagement_id, status, progress, result, requested_at
              FROM audit.analysis
             WHERE id = ?
            """;

    private static final String LIST = """
            SELECT id, engagement_id, status, progress, result, requested_at
              FROM audit.analysis
             WHERE engagement_id = ?
             ORDER BY id
            """;

    private static final String BEGIN = """
            UPDATE audit.analysis
               SET status = 'RUNNING', attempts = attempts + 1, progress = 0
             WHERE id = ?
               AND status IN ('QUEUED', 'RUNNING')
            RETURNING attempts, seed
            """;

    private static final String PROGRESS = """
            UPDATE audit.analysis
               SET progress = ?
             WHERE id = ?
               AND status = 'RUNNING'
            """;

    private static final String FAIL = """
            UPDATE audit.analysis
               SET status = 'FAILED'
             WHERE id = ?
               AND status IN ('QUEUED', 'RUNNING')
            """;

    private static final String FINISH = """
            UPDATE audit.analysis
               SET status = 'DONE', progress = 1, result = ?
             WHERE id = ?
               AND status = 'RUNNING'
            """;

    private static final String PUT_MODEL = """
            INSERT INTO audit.model (analysis_id, hash, content)
            VALUES (?, ?, ?)
            ON CONFLICT (analysis_id) DO UPDATE SET hash = excluded.hash, content = excluded.content
            """;

    private static final String MODEL = """
            SELECT content
              FROM audit.model
             WHERE analysis_id = ?
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AnalysisStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    boolean lockOpen(EngagementId engagement) {
        return database.sql(LOCK_OPEN)
                .param(engagement.uuid())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void add(Analysis analysis, long seed, UserId by) {
        database.sql(ADD)
                .params(
                        analysis.id().uuid(),
                        analysis.engagementId().uuid(),
                        seed,
                        by.uuid(),
                        analysis.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Analysis> find(AnalysisId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> read(row)).optional();
    }

    List<Analysis> list(EngagementId engagement) {
        return database.sql(LIST)
                .param(engagement.uuid())
                .query((row, _) -> read(row))
                .list();
    }

    private Analysis read(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Analysis(
                new AnalysisId(row.getObject("id", UUID.class)),
                new EngagementId(row.getObject("engagement_id", UUID.class)),
                AnalysisStatus.valueOf(row.getString("status")),
                row.getDouble("progress"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                result == null ? Analysis.Result.NONE : json.readValue(result, Analysis.Result.class));
    }

    record Begun(int attempt, long seed) {}

    /** Empty if it is at its end already. */
    Optional<Begun> begin(AnalysisId id) {
        return database.sql(BEGIN)
                .param(id.uuid())
                .query((row, _) -> new Begun(row.getInt("attempts"), row.getLong("seed")))
                .optional();
    }

    void progress(AnalysisId id, double progress) {
        database.sql(PROGRESS).params(Math.clamp(progress, 0, 1), id.uuid()).update();
    }

    void fail(AnalysisId id) {
        database.sql(FAIL).param(id.uuid()).update();
    }

    /** Whether it was still running. */
    boolean finish(AnalysisId id, Analysis.Result result) {
        return database.sql(FINISH)
                        .params(json.writeValueAsString(result), id.uuid())
                        .update()
                == 1;
    }

    void putModel(AnalysisId id, byte[] model) {
        database.sql(PUT_MODEL).params(id.uuid(), Sha256.of(model).hex(), model).update();
    }

    byte[] model(AnalysisId id) {
        return database.sql(MODEL).param(id.uuid()).query(byte[].class).single();
    }
}
