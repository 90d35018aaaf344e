package world.azora.learning.course;

import java.util.Optional;
import world.azora.kernel.Text;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;

/** What of a course becomes different; what is left out stays. */
record CourseChange(Optional<String> title, Optional<String> summary, Optional<Admission> admission) {
    CourseChange {
        title = title.map(text -> Text.line(text, CourseDraft.TITLE_LENGTH_MAX));
        summary = summary.map(text -> Text.lines(text, CourseDraft.SUMMARY_LENGTH_MAX));
    }

    Course of(Course course) {
        var text = new CourseText(
                title.orElse(course.text().title()),
                summary.orElse(course.text().summary()),
                course.text().language());
        return new Course(
                course.id(),
                course.author(),
                text,
                course.published(),
                admission.orElse(course.admission()),
                course.version());
    }
}
