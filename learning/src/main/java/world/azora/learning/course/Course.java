package world.azora.learning.course;

import world.azora.kernel.UserId;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;

/** A course without its parts. The version grows with each change of it. */
record Course(CourseId id, UserId author, CourseText text, boolean published, Admission admission, long version) {
    CourseSummary summary() {
        return new CourseSummary(id, text.title(), author, published, admission);
    }
}
