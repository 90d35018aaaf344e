package world.azora.learning.content;

import org.jspecify.annotations.Nullable;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.SubmissionId;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;

/** An exercise for one reader, without its tests. */
record Exercise(ExerciseId id, CourseId courseId, int version, Task task, Limits limits, Reader reader) {
    record Task(String title, Language language, String prompt, String starter) {}

    record Reader(
            boolean enrolled, boolean passed, @Nullable SubmissionId lastSubmission) {}
}
