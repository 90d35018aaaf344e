package world.azora.learning;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import world.azora.kernel.UserId;

/** What learners have achieved, as it counts at this moment. */
@HttpExchange("/internal/learning/results")
public interface Results {
    /** Whether any submission of the learner passes this exercise, all regrades taken into account. */
    @GetExchange("/{exercise}/{learner}")
    boolean passes(@PathVariable ExerciseId exercise, @PathVariable UserId learner);
}
