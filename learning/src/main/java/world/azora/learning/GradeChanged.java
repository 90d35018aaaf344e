package world.azora.learning;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.sandbox.RunId;

/**
 * A submission passes now and did not, or the other way round. Whether its learner passes the exercise, by this submission
 * or another one, {@link Results} says.
 *
 * @param by who changed the grade
 * @param gradedAt when the submission was graded first
 */
public record GradeChanged(
        RegradeId regrade,
        GradeId grade,
        SubmissionId submission,
        RunId run,
        UserId learner,
        CourseId course,
        ExerciseId exercise,
        UserId by,
        Instant gradedAt) {}
