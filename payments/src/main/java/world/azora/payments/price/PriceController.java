package world.azora.payments.price;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

@RestController
@RequestMapping("/api/v1/courses/{course}/price")
final class PriceController {
    private final CoursePrices prices;

    PriceController(CoursePrices prices) {
        this.prices = prices;
    }

    record Body(Amount amount) {}

    @AnySession
    @GetMapping
    Price get(@PathVariable CourseId course) {
        return prices.get(course);
    }

    @Owned
    @PutMapping
    Price set(Actor actor, @PathVariable CourseId course, @RequestBody Body body) {
        return prices.set(actor, course, body.amount);
    }
}
