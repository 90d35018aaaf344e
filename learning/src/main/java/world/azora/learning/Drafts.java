package world.azora.learning;

import java.util.Optional;
import world.azora.kernel.UserId;

/** Takes whole courses in and gives them out again. For the features of learning only: it has no address. */
public interface Drafts {
    /** A new course, not published yet. */
    CourseId add(CourseDraft draft, UserId author);

    /** The course as it is now, hidden tests included: only for those who may edit it. */
    Optional<CourseDraft> find(CourseId course);
}
