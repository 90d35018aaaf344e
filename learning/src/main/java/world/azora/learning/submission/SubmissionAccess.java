package world.azora.learning.submission;

import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.LearningPermission;
import world.azora.learning.LearningProblem;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.Submission.Target;

/** Who may hand in for an exercise, and who may see what was handed in. */
final class SubmissionAccess {
    private final Courses courses;
    private final SubmissionStore store;

    SubmissionAccess(Courses courses, SubmissionStore store) {
        this.courses = courses;
        this.store = store;
    }

    /** Those who are enrolled may hand in. */
    Target target(Actor actor, ExerciseId exercise) {
        var target = store.target(exercise).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        var course = courses.course(target.course())
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        // Passed exercises may earn something: nobody sets the tests for that and takes them too.
        if (actor.is(course.author())) throw new Refusal(LearningProblem.AUTHOR_IS_NO_LEARNER);
        if (!store.isEnrolled(course.id(), actor.id())) throw new Refusal(LearningProblem.NOT_ENROLLED);
        return target;
    }

    /** Its learner, the course's author and whoever inspects may see it; for all others it does not exist. */
    Stored find(Actor actor, SubmissionId id) {
        var stored = store.find(id).orElseThrow(() -> new Refusal(LearningProblem.SUBMISSION_UNKNOWN));
        if (!maySee(actor, stored.submission())) throw new Refusal(LearningProblem.SUBMISSION_UNKNOWN);
        return stored;
    }

    private boolean maySee(Actor actor, Submission submission) {
        return actor.is(submission.learner())
                || actor.may(LearningPermission.INSPECT)
                || courses.course(submission.target().course())
                        .filter(course -> course.isEditableBy(actor))
                        .isPresent();
    }
}
