package world.azora.learning.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;

/** How far one learner is: done and total count lessons and exercises; a score is 0 to 100. */
record CourseProgress(int done, int total, List<LessonProgress> lessons, List<ExerciseProgress> exercises) {
    record LessonProgress(LessonId id, boolean done) {}

    record ExerciseProgress(
            ExerciseId id, boolean passed, @Nullable Integer bestScore) {}

    static CourseProgress of(List<LessonProgress> lessons, List<ExerciseProgress> exercises) {
        var done = lessons.stream().filter(LessonProgress::done).count()
                + exercises.stream().filter(ExerciseProgress::passed).count();
        return new CourseProgress((int) done, lessons.size() + exercises.size(), lessons, exercises);
    }
}
