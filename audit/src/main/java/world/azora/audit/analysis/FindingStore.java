package world.azora.audit.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.Analyses;
import world.azora.audit.AnalysisId;
import world.azora.audit.Finding;
import world.azora.audit.FindingId;
import world.azora.audit.JournalTests;
import world.azora.kernel.Sha256;

final class FindingStore {
    private static final String REMOVE = """
            DELETE FROM audit.finding
             WHERE analysis_id = ?
            """;

    private static final String ADD = """
            INSERT INTO audit.finding
                   (id, analysis_id, rank, entry_id, transfer_id, score, forest_score, tests, evidence, hash, found_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)
            """;

    private static final String PAGE = """
            SELECT id, analysis_id, rank, entry_id, transfer_id, score, forest_score, evidence, hash, found_at
              FROM audit.finding
             WHERE analysis_id = ?
               AND rank > ?
               AND (? = '' OR ? = ANY (tests))
             ORDER BY rank
             LIMIT ?
            """;

    private static final String FIND = """
            SELECT id, analysis_id, rank, entry_id, transfer_id, score, forest_score, evidence, hash, found_at
              FROM audit.finding
             WHERE id = ?
            """;

    private static final String OF_TRANSFER = """
            SELECT id, analysis_id, rank, entry_id, transfer_id, score, forest_score, evidence, hash, found_at
              FROM audit.finding
             WHERE transfer_id = ?
             ORDER BY id
             LIMIT ?
            """;

    private static final String HISTOGRAM = """
            SELECT least(floor(score)::integer, ?) AS points,
                   count(*) AS findings
              FROM audit.finding
             WHERE analysis_id = ?
             GROUP BY 1
             ORDER BY 1
            """;

    private static final int OF_TRANSFER_MAX = 100;

    private final JdbcClient database;
    private final JsonMapper json;

    FindingStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A finding at its place in the list. */
    record Ranked(int rank, Finding finding) {}

    void replace(AnalysisId analysis, List<Finding> findings) {
        database.sql(REMOVE).param(analysis.uuid()).update();
        for (var i = 0; i < findings.size(); i++) add(i + 1, findings.get(i));
    }

    private void add(int rank, Finding finding) {
        var tests = finding.evidence().reasons().stream()
                .map(JournalTests.Reason::test)
                .distinct()
                .collect(Collectors.joining(","));
        database.sql(ADD)
                .param(finding.id().uuid())
                .param(finding.analysisId().uuid())
                .param(rank)
                .param(finding.entry().entryId())
                .param(finding.entry().transferId())
                .param(finding.entry().score())
                .param(finding.entry().forestScore())
                .param(tests)
                .param(json.writeValueAsString(finding.evidence()))
                .param(finding.hash().hex())
                .param(finding.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** After a rank; of one test, or of all if its name is empty. */
    List<Ranked> page(AnalysisId analysis, int afterRank, String test, int rows) {
        return database.sql(PAGE)
                .params(analysis.uuid(), afterRank, test, test, rows)
                .query((row, _) -> new Ranked(row.getInt("rank"), read(row).finding()))
                .list();
    }

    Optional<Analyses.Checked> find(FindingId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> read(row)).optional();
    }

    List<Analyses.Checked> ofTransfer(String transferId) {
        return database.sql(OF_TRANSFER)
                .params(transferId, OF_TRANSFER_MAX)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many findings score so many whole points; the last number holds all that score more. */
    List<Long> histogram(AnalysisId analysis, int pointsMax) {
        var counts = new Long[pointsMax + 1];
        java.util.Arrays.fill(counts, 0L);
        database.sql(HISTOGRAM).params(pointsMax, analysis.uuid()).query(row -> {
            counts[row.getInt("points")] = row.getLong("findings");
        });
        return List.of(counts);
    }

    private Analyses.Checked read(ResultSet row) throws SQLException {
        var text = row.getString("evidence");
        var finding = new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                new AnalysisId(row.getObject("analysis_id", UUID.class)),
                new Finding.Entry(
                        row.getString("entry_id"),
                        row.getString("transfer_id"),
                        row.getDouble("score"),
                        row.getDouble("forest_score")),
                json.readValue(text, Finding.Evidence.class),
                new Sha256(row.getString("hash")),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
        var again = FindingHash.of(finding.analysisId(), finding.entry(), text);
        return new Analyses.Checked(finding, again.equals(finding.hash()));
    }
}
