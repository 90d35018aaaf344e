package world.azora.learning;

import world.azora.kernel.Actor;
import world.azora.kernel.UserId;

/** What other modules need to know of a course. */
public record CourseSummary(CourseId id, String title, UserId author, boolean published, Admission admission) {
    /** Until it is published, only those who may edit a course know that it exists. */
    public boolean isVisibleTo(Actor actor) {
        return published || isEditableBy(actor);
    }

    /** Its author, as long as that person may write courses at all, and whoever looks after everybody's. */
    public boolean isEditableBy(Actor actor) {
        return actor.may(LearningPermission.CURATE) || (actor.is(author) && actor.may(LearningPermission.AUTHOR));
    }
}
