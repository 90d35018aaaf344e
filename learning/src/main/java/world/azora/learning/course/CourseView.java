package world.azora.learning.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;
import world.azora.learning.PersonName;

record CourseView(
        CourseId id,
        @JsonUnwrapped CourseText text,
        boolean published,
        Admission admission,
        PersonName author,
        int exerciseCount,
        boolean enrolled) {
    static CourseView of(Listing listing, PersonName author) {
        var course = listing.course();
        return new CourseView(
                course.id(),
                course.text(),
                course.published(),
                course.admission(),
                author,
                listing.exerciseCount(),
                listing.enrolled());
    }
}
