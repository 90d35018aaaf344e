package world.azora.audit.analysis;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import world.azora.audit.Finding;
import world.azora.audit.ForestRun;
import world.azora.audit.JournalSession;

/** Adds up what tests and forest say of each entry and selects the most conspicuous. The statements run in DuckDB. */
final class ScoreJournalStore {
    private static final String CREATE = """
            CREATE TABLE anomaly (entry_id VARCHAR, score DOUBLE)
            """;

    // Each test counts once per entry. A forest score of one half is what an ordinary entry has: it brings no points.
    private static final String SELECT_TOP = """
            CREATE TEMP TABLE selected AS
            WITH tested AS (
                SELECT found.entry_id,
                       sum(weight.points) AS points
                  FROM (SELECT DISTINCT entry_id, test FROM hit) AS found
                  JOIN weight ON weight.test = found.test
                 GROUP BY found.entry_id
            )
            SELECT anomaly.entry_id,
                   coalesce(tested.points, 0) + ? * greatest(0, 2 * anomaly.score - 1) AS score,
                   anomaly.score AS forest_score
              FROM anomaly
              LEFT JOIN tested ON tested.entry_id = anomaly.entry_id
             WHERE tested.points > 0
                OR anomaly.score >= ?
             ORDER BY score DESC, anomaly.entry_id
             LIMIT ?
            """;

    private static final String SELECTED = """
            SELECT selected.entry_id,
                   selected.score,
                   selected.forest_score,
                   min(line.transfer_id) AS transfer_id
              FROM selected
              JOIN journal.line AS line ON line.entry_id = selected.entry_id
             GROUP BY selected.entry_id, selected.score, selected.forest_score
             ORDER BY selected.score DESC, selected.entry_id
            """;

    private static final String HITS = """
            SELECT hit.entry_id, hit.test, hit.a, hit.b, hit.c, hit.d
              FROM hit
              JOIN selected ON selected.entry_id = hit.entry_id
              JOIN weight ON weight.test = hit.test
             ORDER BY hit.entry_id, weight.points DESC, hit.test, hit.a
            """;

    private static final String LINES = """
            SELECT entry_id, account, asset, debit_minor, credit_minor, text, user_name, entry_date
              FROM (SELECT line.entry_id, line.account, line.asset, line.debit_minor, line.credit_minor, line.text,
                           line.user_name, line.entry_date,
                           row_number() OVER (PARTITION BY line.entry_id
                                              ORDER BY line.import_number, line.line_number) AS place
                      FROM journal.line AS line
                      JOIN selected ON selected.entry_id = line.entry_id)
             WHERE place <= ?
             ORDER BY entry_id, place
            """;

    private final JournalSession session;

    ScoreJournalStore(JournalSession session) {
        this.session = session;
    }

    void addScores(ForestRun forest) {
        session.sql().sql(CREATE).update();
        try (var appender = ((DuckDBConnection) session.connection()).createAppender("anomaly")) {
            forest.forEachScore((entryId, score) -> {
                try {
                    appender.beginRow().append(entryId).append(score);
                    appender.endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException("Scores cannot be written", e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Scores cannot be written", e);
        }
    }

    /** The most conspicuous entries, highest score first. */
    List<Finding.Entry> selectTop(double forestPoints, double forestScoreMin, int entriesMax) {
        session.sql()
                .sql(SELECT_TOP)
                .params(forestPoints, forestScoreMin, entriesMax)
                .update();
        return session.sql()
                .sql(SELECTED)
                .query((row, _) -> new Finding.Entry(
                        row.getString("entry_id"),
                        row.getString("transfer_id"),
                        row.getDouble("score"),
                        row.getDouble("forest_score")))
                .list();
    }

    record Hit(String test, List<String> facts) {}

    Map<String, List<Hit>> hits() {
        var hits = new HashMap<String, List<Hit>>();
        session.sql().sql(HITS).query(row -> {
            var facts = List.of(row.getString("a"), row.getString("b"), row.getString("c"), row.getString("d"));
            hits.computeIfAbsent(row.getString("entry_id"), _ -> new ArrayList<>())
                    .add(new Hit(row.getString("test"), facts));
        });
        return hits;
    }

    Map<String, List<Finding.Line>> lines(int perEntryMax) {
        var lines = new HashMap<String, List<Finding.Line>>();
        session.sql().sql(LINES).param(perEntryMax).query(row -> {
            lines.computeIfAbsent(row.getString("entry_id"), _ -> new ArrayList<>())
                    .add(new Finding.Line(
                            row.getString("account"),
                            row.getString("asset"),
                            row.getLong("debit_minor"),
                            row.getLong("credit_minor"),
                            row.getString("text"),
                            row.getString("user_name"),
                            row.getObject("entry_date", LocalDate.class)));
        });
        return lines;
    }
}
