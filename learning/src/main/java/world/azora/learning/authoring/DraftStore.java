package world.azora.learning.authoring;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.LessonDraft;
import world.azora.learning.ModuleDraft;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

final class DraftStore {
    private final JdbcClient database;

    DraftStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD_COURSE = """
            INSERT INTO learning.course (id, author_id, title, summary, language, admission, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    void addCourse(CourseId id, UserId author, CourseDraft draft, Instant at) {
        database.sql(ADD_COURSE)
                .params(id.uuid(), author.uuid(), draft.title(), draft.summary(), draft.language())
                .params(draft.admission().name(), at.atOffset(UTC))
                .update();
    }

    private static final String FIND_COURSE = """
            SELECT title, summary, language, admission
              FROM learning.course
             WHERE id = ?
            """;

    Optional<CourseDraft> find(CourseId course) {
        return database.sql(FIND_COURSE)
                .param(course.uuid())
                .query((row, _) -> new CourseDraft(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        Admission.valueOf(row.getString("admission")),
                        List.of()))
                .optional()
                .map(head -> new CourseDraft(
                        head.title(), head.summary(), head.language(), head.admission(), modules(course)));
    }

    private record ModuleRow(UUID id, String title) {}

    private static final String MODULES = """
            SELECT id, title
              FROM learning.module
             WHERE course_id = ?
             ORDER BY position
            """;

    private List<ModuleDraft> modules(CourseId course) {
        // The rows are read to the end first: one connection cannot answer two queries at once.
        return database
                .sql(MODULES)
                .param(course.uuid())
                .query((row, _) -> new ModuleRow(row.getObject("id", UUID.class), row.getString("title")))
                .list()
                .stream()
                .map(module -> new ModuleDraft(module.title, lessons(module.id), exercises(module.id)))
                .toList();
    }

    private static final String LESSONS = """
            SELECT title, markdown
              FROM learning.lesson
             WHERE module_id = ?
             ORDER BY position
            """;

    private List<LessonDraft> lessons(UUID module) {
        return database.sql(LESSONS)
                .param(module)
                .query((row, _) -> new LessonDraft(row.getString("title"), row.getString("markdown")))
                .list();
    }

    private record ExerciseRow(UUID id, int version, String title, Language language, Texts texts, Limits limits) {}

    private record Texts(String prompt, String starter) {}

    private static final String EXERCISES = """
            SELECT id, version, title, language, prompt, starter, cpu_ms, wall_ms, memory_mb, output_kb
              FROM learning.exercise
             WHERE module_id = ?
             ORDER BY position
            """;

    private List<ExerciseDraft> exercises(UUID module) {
        return database.sql(EXERCISES).param(module).query((row, _) -> exerciseRow(row)).list().stream()
                .map(exercise -> new ExerciseDraft(
                        exercise.title,
                        exercise.language,
                        exercise.texts.prompt,
                        exercise.texts.starter,
                        tests(exercise.id, exercise.version),
                        exercise.limits))
                .toList();
    }

    private static ExerciseRow exerciseRow(ResultSet row) throws SQLException {
        return new ExerciseRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                new Texts(row.getString("prompt"), row.getString("starter")),
                new Limits(
                        row.getInt("cpu_ms"), row.getInt("wall_ms"), row.getInt("memory_mb"), row.getInt("output_kb")));
    }

    private static final String TESTS = """
            SELECT name, stdin, expected, comparator, weight, hidden
              FROM learning.exercise_test
             WHERE exercise_id = ?
               AND version = ?
             ORDER BY position
            """;

    private List<TestCase> tests(UUID exercise, int version) {
        return database.sql(TESTS)
                .params(exercise, version)
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
