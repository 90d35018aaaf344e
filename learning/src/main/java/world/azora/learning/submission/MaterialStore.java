package world.azora.learning.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.learning.submission.Submission.Target;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

final class MaterialStore {
    private final JdbcClient database;

    MaterialStore(JdbcClient database) {
        this.database = database;
    }

    private static final String EXERCISE = """
            SELECT title, language, cpu_ms, wall_ms, memory_mb, output_kb
              FROM learning.exercise
             WHERE id = ?
            """;

    /** The exercise that was handed in for, with the tests of that version. */
    Material material(Target target) {
        var tests = tests(target);
        return database.sql(EXERCISE)
                .param(target.exercise().uuid())
                .query((row, _) -> new Material(
                        row.getString("title"),
                        Language.valueOf(row.getString("language")),
                        new Limits(
                                row.getInt("cpu_ms"),
                                row.getInt("wall_ms"),
                                row.getInt("memory_mb"),
                                row.getInt("output_kb")),
                        tests))
                .single();
    }

    private static final String TESTS = """
            SELECT name, stdin, expected, comparator, weight, hidden
              FROM learning.exercise_test
             WHERE exercise_id = ?
               AND version = ?
             ORDER BY position
            """;

    private List<TestCase> tests(Target target) {
        return database.sql(TESTS)
                .params(target.exercise().uuid(), target.version())
                .query((row, _) -> new TestCase(
                        row.getString("name"),
                        row.getString("stdin"),
                        row.getString("expected"),
                        Comparator.valueOf(row.getString("comparator")),
                        row.getInt("weight"),
                        row.getBoolean("hidden")))
                .list();
    }
}
