package world.azora.payments.price;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.EntityVersion;
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
    ResponseEntity<Price> get(@PathVariable CourseId course) {
        return tagged(prices.get(course));
    }

    @Owned
    @PutMapping
    ResponseEntity<Price> set(
            Actor actor,
            @PathVariable CourseId course,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Body body) {
        return tagged(prices.set(actor, course, body.amount, seen));
    }

    private static ResponseEntity<Price> tagged(PriceStore.Stored price) {
        return ResponseEntity.ok()
                .eTag(new EntityVersion(price.version()).etag())
                .body(price.price());
    }
}
