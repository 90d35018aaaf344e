package world.azora.learning.course;

import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.learning.Admission;
import world.azora.learning.AdmissionOutcome;
import world.azora.learning.AdmissionOutcome.AdmissionSet;
import world.azora.learning.AdmissionOutcome.UnknownCourse;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExerciseSummary;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class StoredCourses implements Courses {
    private final CourseStore store;

    StoredCourses(CourseStore store) {
        this.store = store;
    }

    @Override
    public Optional<CourseSummary> course(CourseId course) {
        return store.find(course).map(Course::summary);
    }

    @Override
    public Optional<ExerciseSummary> exercise(ExerciseId exercise) {
        return store.exercise(exercise);
    }

    @Override
    public AdmissionOutcome setAdmission(CourseId course, Admission admission) {
        store.setAdmission(course, admission);
        return course(course).<AdmissionOutcome>map(AdmissionSet::new).orElseGet(UnknownCourse::new);
    }
}
