package world.azora.learning;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.sandbox.RunId;

/**
 * A submission passed all tests of its exercise. It is told for every submission that passes, so a learner can pass the
 * same exercise several times.
 *
 * @param at when it was graded
 */
public record ExercisePassed(
        GradeId grade,
        SubmissionId submission,
        RunId run,
        UserId learner,
        CourseId course,
        ExerciseId exercise,
        Instant at) {}
