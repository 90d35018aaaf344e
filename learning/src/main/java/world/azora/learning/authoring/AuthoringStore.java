package world.azora.learning.authoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonDraft;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleId;

final class AuthoringStore {
    private static final int VERSION_FIRST = 1;

    private final JdbcClient database;

    AuthoringStore(JdbcClient database) {
        this.database = database;
    }

    private static final String COURSE_OF = """
            SELECT course_id
              FROM learning.module
             WHERE id = ?
            """;

    Optional<CourseId> courseOf(ModuleId module) {
        return database.sql(COURSE_OF)
                .param(module.uuid())
                .query(UUID.class)
                .optional()
                .map(CourseId::new);
    }

    private static final String LOCK_COURSE = """
            SELECT id
              FROM learning.course
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    private static final String LAST_MODULE = """
            SELECT coalesce(max(position), 0)
              FROM learning.module
             WHERE course_id = ?
            """;

    /** The position of the last module, 0 if there is none; nobody else adds one before this transaction ends. */
    int lockLastModule(CourseId course) {
        database.sql(LOCK_COURSE).param(course.uuid()).query(UUID.class).list();
        return database.sql(LAST_MODULE)
                .param(course.uuid())
                .query(Integer.class)
                .single();
    }

    private static final String LOCK_MODULE = """
            SELECT id
              FROM learning.module
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    private static final String LAST_LESSON = """
            SELECT coalesce(max(position), 0)
              FROM learning.lesson
             WHERE module_id = ?
            """;

    int lockLastLesson(ModuleId module) {
        return lockLast(LAST_LESSON, module);
    }

    private static final String LAST_EXERCISE = """
            SELECT coalesce(max(position), 0)
              FROM learning.exercise
             WHERE module_id = ?
            """;

    int lockLastExercise(ModuleId module) {
        return lockLast(LAST_EXERCISE, module);
    }

    private int lockLast(String last, ModuleId module) {
        database.sql(LOCK_MODULE).param(module.uuid()).query(UUID.class).list();
        return database.sql(last).param(module.uuid()).query(Integer.class).single();
    }

    private static final String ADD_MODULE = """
            INSERT INTO learning.module (id, course_id, position, title)
            VALUES (?, ?, ?, ?)
            """;

    void addModule(Place place, String title) {
        database.sql(ADD_MODULE)
                .params(place.module().uuid(), place.course().uuid(), place.position(), title)
                .update();
    }

    private static final String ADD_LESSON = """
            INSERT INTO learning.lesson (id, module_id, course_id, position, title, markdown)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    void addLesson(LessonId id, Place place, LessonDraft draft) {
        database.sql(ADD_LESSON)
                .params(id.uuid(), place.module().uuid(), place.course().uuid(), place.position())
                .params(draft.title(), draft.markdown())
                .update();
    }

    private static final String ADD_EXERCISE = """
            INSERT INTO learning.exercise (id, module_id, course_id, position, title, language, prompt, starter,
                                           version, tests_hash, cpu_ms, wall_ms, memory_mb, output_kb)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void addExercise(ExerciseId id, Place place, ExerciseDraft draft) {
        var limits = draft.limits();
        database.sql(ADD_EXERCISE)
                .params(id.uuid(), place.module().uuid(), place.course().uuid(), place.position())
                .params(draft.title(), draft.language().name(), draft.prompt(), draft.starter())
                .params(VERSION_FIRST, draft.testsHash().bytes())
                .params(limits.cpuMs(), limits.wallMs(), limits.memoryMb(), limits.outputKb())
                .update();
        addTests(id, draft);
    }

    private static final String ADD_TEST = """
            INSERT INTO learning.exercise_test (exercise_id, version, position, name, stdin, expected, comparator,
                                                weight, hidden)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private void addTests(ExerciseId id, ExerciseDraft draft) {
        var position = 0;
        for (var test : draft.tests()) {
            position++;
            database.sql(ADD_TEST)
                    .params(id.uuid(), VERSION_FIRST, position, test.name(), test.stdin(), test.expected())
                    .params(test.comparator().name(), test.weight(), test.hidden())
                    .update();
        }
    }
}
