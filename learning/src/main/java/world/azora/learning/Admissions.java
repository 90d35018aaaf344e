package world.azora.learning;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;

/** Opens enrolments for people, into courses of either {@link Admission}. */
@HttpExchange("/internal/learning/admissions")
public interface Admissions {
    /** The enrolment of a person in a course, if there is one: whoever sells a course asks before taking money. */
    @GetExchange("/{course}/{person}")
    Optional<EnrolmentId> find(@PathVariable CourseId course, @PathVariable UserId person);

    /** Repeating it, with the same request or another, is answered with {@code AlreadyEnrolled} and changes nothing. */
    @PostExchange("/{course}/{person}")
    AdmitOutcome admit(@PathVariable CourseId course, @PathVariable UserId person, @RequestParam RequestId request);
}
