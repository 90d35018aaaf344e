package world.azora.learning;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;

/** Opens enrolments for people, into courses of either {@link Admission}. */
@HttpExchange("/internal/learning/admissions")
public interface Admissions {
    /** Repeating it, with the same request or another, is answered with {@code AlreadyEnrolled} and changes nothing. */
    @PostExchange("/{course}/{person}")
    AdmitOutcome admit(@PathVariable CourseId course, @PathVariable UserId person, @RequestParam RequestId request);
}
