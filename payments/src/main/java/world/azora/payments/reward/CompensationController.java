package world.azora.payments.reward;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.payments.CompensationId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/compensations")
final class CompensationController {
    private final Compensations compensations;

    CompensationController(Compensations compensations) {
        this.compensations = compensations;
    }

    record Rejection(String reason) {}

    /** A learner sees the own ones. */
    @AnySession
    @GetMapping
    Page<CompensationView> list(Actor actor, PageRequest page, @RequestParam Optional<Compensation.Status> status) {
        var found = compensations.list(actor, status, page);
        return new Page<>(found.items().stream().map(CompensationView::of).toList(), found.nextCursor());
    }

    @Needs("payments.rewards.approve")
    @PostMapping("/{compensation}/approval")
    CompensationView approve(Actor actor, @PathVariable CompensationId compensation) {
        return CompensationView.of(compensations.approve(actor, compensation));
    }

    @Needs("payments.rewards.approve")
    @PostMapping("/{compensation}/rejection")
    CompensationView reject(Actor actor, @PathVariable CompensationId compensation, @RequestBody Rejection body) {
        return CompensationView.of(compensations.reject(actor, compensation, body.reason));
    }
}
