package world.azora.payments.reward;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.PaymentsProblem;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

@RestController
@RequestMapping("/api/v1")
final class RuleController {
    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    record Body(Amount amount) {}

    record Items(List<Rule> items) {}

    @Owned
    @PutMapping("/exercises/{exercise}/reward")
    Rule set(Actor actor, @PathVariable ExerciseId exercise, @RequestBody Body body) {
        return rules.set(actor, exercise, body.amount);
    }

    @Owned
    @DeleteMapping("/exercises/{exercise}/reward")
    @ResponseStatus(NO_CONTENT)
    void clear(Actor actor, @PathVariable ExerciseId exercise) {
        rules.clear(actor, exercise);
    }

    @AnySession
    @GetMapping("/exercises/{exercise}/reward")
    Rule get(@PathVariable ExerciseId exercise) {
        return rules.active(exercise).orElseThrow(() -> new Refusal(PaymentsProblem.EXERCISE_NOT_REWARDED));
    }

    @AnySession
    @GetMapping("/courses/{course}/rewards")
    Items ofCourse(@PathVariable CourseId course) {
        return new Items(rules.ofCourse(course));
    }
}
