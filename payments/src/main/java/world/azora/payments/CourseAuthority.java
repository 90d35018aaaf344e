package world.azora.payments;

import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseSummary;
import world.azora.learning.LearningProblem;

/**
 * The right of a person to say what a course pays and costs: its author has it for one's own courses, treasurers and
 * administrators for all. One that exists is right; who lacks it is refused when it is made.
 */
public record CourseAuthority(Actor actor, CourseSummary course) {
    public CourseAuthority {
        if (!actor.may(PaymentsPermission.SET_ANY_TERMS)) {
            actor.mustHave(PaymentsPermission.SET_TERMS);
            // What somebody else has not published yet is nobody's business, not even that it exists.
            if (!actor.is(course.author()))
                throw new Refusal(course.published() ? CommonProblem.NOT_ALLOWED : LearningProblem.COURSE_UNKNOWN);
        }
    }
}
