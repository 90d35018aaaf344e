package world.azora.learning.regrade;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.sandbox.RunId;

/**
 * A submission that was graded.
 *
 * @param score what counts now, 0 to 100
 * @param regrades how often it was changed
 */
record Graded(
        SubmissionId submission,
        UserId learner,
        Place place,
        GradeId grade,
        RunId run,
        Instant gradedAt,
        int score,
        int regrades) {
    /** The exercise as it was when it was handed in. */
    record Place(CourseId course, ExerciseId exercise, int version) {}
}
