package world.azora.learning.submission;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.Grade.Mark;
import world.azora.learning.submission.Grade.Source;
import world.azora.sandbox.RunId;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

final class GradeStore {
    private static final int OUTPUT_LENGTH_MAX = 10_000;

    private final JdbcClient database;

    GradeStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A grade with the hash that was stored with it.
     *
     * @param now the mark that counts, which is another one after a regrade
     */
    record Hashed(Grade grade, Sha256 hash, Mark now) {}

    private static final String ADD = """
            INSERT INTO learning.grade (id, submission_id, run_id, run_hash, score, passed, hash, graded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_VERDICT = """
            INSERT INTO learning.verdict (submission_id, position, verdict, stdout, stderr, wall_ms, cpu_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    void add(Grade grade, Sha256 hash, Marking marking) {
        var source = grade.source();
        database.sql(ADD)
                .params(grade.id().uuid(), grade.submission().uuid())
                .params(source.run().uuid(), source.hash().bytes())
                .params(grade.mark().score(), grade.mark().passed())
                .params(hash.bytes(), grade.at().atOffset(UTC))
                .update();
        var position = 0;
        for (var result : marking.results()) {
            position++;
            database.sql(ADD_VERDICT)
                    .params(
                            grade.submission().uuid(),
                            position,
                            result.verdict().name())
                    .params(shown(result, result.stdout()), shown(result, result.stderr()))
                    .params(result.wallMs(), result.cpuMs())
                    .update();
        }
    }

    // A program can print what it reads, so the output of a hidden test is as secret as the test. U+0000 cannot be
    // stored.
    private static String shown(TestResult result, String output) {
        if (result.hidden()) return "";
        var cut = output.length() > OUTPUT_LENGTH_MAX ? output.substring(0, OUTPUT_LENGTH_MAX) : output;
        return cut.replace('\0', '\uFFFD');
    }

    private static final String FIND = """
            SELECT g.id, g.submission_id, g.run_id, g.run_hash, g.score, g.passed, g.hash, g.graded_at,
                   n.score AS score_now, n.passed AS passed_now
              FROM learning.grade g
              JOIN learning.standing n ON n.submission_id = g.submission_id
             WHERE g.submission_id = ?
            """;

    Optional<Hashed> find(SubmissionId submission) {
        return database.sql(FIND)
                .param(submission.uuid())
                .query((row, _) -> hashed(row))
                .optional();
    }

    private static final String SUBMISSION_OF = """
            SELECT submission_id
              FROM learning.grade
             WHERE id = ?
            """;

    Optional<SubmissionId> submissionOf(GradeId grade) {
        return database.sql(SUBMISSION_OF)
                .param(grade.uuid())
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    private static final String VERDICTS = """
            SELECT v.verdict, v.stdout, v.stderr, v.wall_ms, v.cpu_ms, t.name, t.hidden, t.stdin, t.expected
              FROM learning.verdict v
              JOIN learning.submission s ON s.id = v.submission_id
              JOIN learning.exercise_test t
                ON t.exercise_id = s.exercise_id
               AND t.version = s.exercise_version
               AND t.position = v.position
             WHERE v.submission_id = ?
             ORDER BY v.position
            """;

    /** One line per test, in their order; of hidden tests, nothing but the verdict may be shown. */
    List<VerdictLine> verdicts(SubmissionId submission) {
        return database.sql(VERDICTS)
                .param(submission.uuid())
                .query((row, _) -> new VerdictLine(
                        row.getString("name"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getBoolean("hidden"),
                        new VerdictLine.Shown(
                                row.getString("stdin"),
                                row.getString("expected"),
                                row.getString("stdout"),
                                row.getString("stderr")),
                        row.getLong("wall_ms"),
                        row.getLong("cpu_ms")))
                .list();
    }

    private static Hashed hashed(ResultSet row) throws SQLException {
        var grade = new Grade(
                new GradeId(row.getObject("id", UUID.class)),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new Source(new RunId(row.getObject("run_id", UUID.class)), Sha256.ofDigest(row.getBytes("run_hash"))),
                new Mark(row.getInt("score"), row.getBoolean("passed")),
                row.getObject("graded_at", OffsetDateTime.class).toInstant());
        var now = new Mark(row.getInt("score_now"), row.getBoolean("passed_now"));
        return new Hashed(grade, Sha256.ofDigest(row.getBytes("hash")), now);
    }
}
