package world.azora.learning.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.learning.ExerciseId;
import world.azora.learning.PersonName;

/** One learner's results in all exercises of a course, in the order of the course. */
record GradebookRow(PersonName learner, List<Result> exercises) {
    /** The best score is missing until something is graded. */
    record Result(ExerciseId id, boolean passed, @Nullable Integer bestScore, int submissions) {}
}
