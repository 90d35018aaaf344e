package world.azora.learning.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleId;
import world.azora.learning.course.CourseDetail.ExerciseLine;
import world.azora.learning.course.CourseDetail.LessonLine;
import world.azora.learning.course.CourseDetail.ModuleOutline;
import world.azora.sandbox.Language;

final class OutlineStore {
    private final JdbcClient database;

    OutlineStore(JdbcClient database) {
        this.database = database;
    }

    private static final String MODULES = """
            SELECT id, title
              FROM learning.module
             WHERE course_id = ?
             ORDER BY position
            """;

    /** The modules in their order, with what this person has completed and passed. */
    List<ModuleOutline> outline(CourseId course, UserId reader) {
        var lessons = lessons(course, reader);
        var exercises = exercises(course, reader);
        return database.sql(MODULES)
                .param(course.uuid())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ModuleOutline(
                            new ModuleId(id),
                            row.getString("title"),
                            lessons.getOrDefault(id, List.of()),
                            exercises.getOrDefault(id, List.of()));
                })
                .list();
    }

    private record In<T>(UUID module, T line) {}

    private static final String LESSONS = """
            SELECT l.module_id, l.id, l.title,
                   EXISTS (SELECT k.lesson_id
                             FROM learning.lesson_completion k
                            WHERE k.lesson_id = l.id
                              AND k.learner_id = ?) AS completed
              FROM learning.lesson l
             WHERE l.course_id = ?
             ORDER BY l.module_id, l.position
            """;

    private Map<UUID, List<LessonLine>> lessons(CourseId course, UserId reader) {
        return database
                .sql(LESSONS)
                .params(reader.uuid(), course.uuid())
                .query((row, _) -> new In<>(
                        row.getObject("module_id", UUID.class),
                        new LessonLine(
                                new LessonId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getBoolean("completed"))))
                .list()
                .stream()
                .collect(groupingBy(In::module, mapping(In::line, toList())));
    }

    private static final String EXERCISES = """
            SELECT e.module_id, e.id, e.title, e.language,
                   EXISTS (SELECT g.id
                             FROM learning.submission s
                             JOIN learning.standing g ON g.submission_id = s.id
                            WHERE s.exercise_id = e.id
                              AND s.learner_id = ?
                              AND g.passed) AS passed
              FROM learning.exercise e
             WHERE e.course_id = ?
             ORDER BY e.module_id, e.position
            """;

    private Map<UUID, List<ExerciseLine>> exercises(CourseId course, UserId reader) {
        return database
                .sql(EXERCISES)
                .params(reader.uuid(), course.uuid())
                .query((row, _) -> new In<>(
                        row.getObject("module_id", UUID.class),
                        new ExerciseLine(
                                new ExerciseId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                Language.valueOf(row.getString("language")),
                                row.getBoolean("passed"))))
                .list()
                .stream()
                .collect(groupingBy(In::module, mapping(In::line, toList())));
    }
}
