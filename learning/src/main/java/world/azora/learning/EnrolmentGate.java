package world.azora.learning;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import world.azora.kernel.UserId;

/** Whoever must agree before anybody is let into a course, and must know who is in. */
@HttpExchange("/internal/payments/enrolments")
public interface EnrolmentGate {
    /** Asked before an enrolment is opened. Asking again changes nothing. */
    @PostExchange("/{course}/{person}")
    GateAnswer ask(@PathVariable CourseId course, @PathVariable UserId person);

    /**
     * Told at least once after an enrolment was opened or ended, perhaps late and in another order: {@link Admissions#find}
     * says how it is now. An exception means: tell it again later.
     */
    @PutExchange("/{course}/{person}")
    void changed(@PathVariable CourseId course, @PathVariable UserId person);
}
