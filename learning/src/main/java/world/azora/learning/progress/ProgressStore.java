package world.azora.learning.progress;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;
import world.azora.learning.progress.CourseProgress.ExerciseProgress;
import world.azora.learning.progress.CourseProgress.LessonProgress;

final class ProgressStore {
    private final JdbcClient database;

    ProgressStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LESSONS = """
            SELECT l.id, k.completed_at IS NOT NULL AS done
              FROM learning.lesson l
              JOIN learning.module m ON m.id = l.module_id
              LEFT JOIN learning.lesson_completion k
                     ON k.lesson_id = l.id
                    AND k.learner_id = ?
             WHERE l.course_id = ?
             ORDER BY m.position, l.position
            """;

    List<LessonProgress> lessons(CourseId course, UserId learner) {
        return database.sql(LESSONS)
                .params(learner.uuid(), course.uuid())
                .query((row, _) ->
                        new LessonProgress(new LessonId(row.getObject("id", UUID.class)), row.getBoolean("done")))
                .list();
    }

    private static final String EXERCISES = """
            SELECT e.id, coalesce(bool_or(g.passed), false) AS passed, max(g.score) AS best_score
              FROM learning.exercise e
              JOIN learning.module m ON m.id = e.module_id
              LEFT JOIN learning.submission s
                     ON s.exercise_id = e.id
                    AND s.learner_id = ?
              LEFT JOIN learning.standing g ON g.submission_id = s.id
             WHERE e.course_id = ?
             GROUP BY e.id, m.position, e.position
             ORDER BY m.position, e.position
            """;

    List<ExerciseProgress> exercises(CourseId course, UserId learner) {
        return database.sql(EXERCISES)
                .params(learner.uuid(), course.uuid())
                .query((row, _) -> new ExerciseProgress(
                        new ExerciseId(row.getObject("id", UUID.class)),
                        row.getBoolean("passed"),
                        row.getObject("best_score", Integer.class)))
                .list();
    }
}
