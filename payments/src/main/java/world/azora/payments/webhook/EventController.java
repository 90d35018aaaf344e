package world.azora.payments.webhook;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.payments.EventId;
import world.azora.payments.EventType;
import world.azora.payments.PaymentsPermission;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** The log, for those who would rather ask than be told, or who missed something. */
@RestController
@RequestMapping("/api/v1/events")
final class EventController {
    private final EventLog log;

    EventController(EventLog log) {
        this.log = log;
    }

    @Needs("payments.read")
    @GetMapping
    Page<Event> list(
            Actor actor,
            PageRequest page,
            @RequestParam(required = false) Optional<String> type,
            @RequestParam(required = false) Optional<EventId> after) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        var wanted = type.map(EventType::of);
        return after.map(seen -> log.after(seen, wanted, page)).orElseGet(() -> log.newest(wanted, page));
    }
}
