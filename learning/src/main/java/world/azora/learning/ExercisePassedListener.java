package world.azora.learning;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Is told of every passed grade at least once, so hearing of the same grade again must change nothing. */
@HttpExchange("/internal/payments/exercise-passed")
public interface ExercisePassedListener {
    /** An exception means: tell it again later. */
    @PostExchange
    void passed(@RequestBody ExercisePassed event);
}
