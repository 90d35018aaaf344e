package world.azora.learning;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Courses and exercises, as other modules see them. It says what there is, not who may see it: the caller asks that. */
@HttpExchange("/internal/learning/courses")
public interface Courses {
    @GetExchange("/{course}")
    Optional<CourseSummary> course(@PathVariable CourseId course);

    @GetExchange("/exercises/{exercise}")
    Optional<ExerciseSummary> exercise(@PathVariable ExerciseId exercise);

    /** Says how people get in from now on; who is in stays in. Repeating it changes nothing. */
    @PutExchange("/{course}/admission")
    AdmissionOutcome setAdmission(@PathVariable CourseId course, @RequestBody Admission admission);
}
