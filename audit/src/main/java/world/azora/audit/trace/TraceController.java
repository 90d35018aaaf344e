package world.azora.audit.trace;

import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.AuditProblem;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Owned;

@RestController
final class TraceController {
    private static final Pattern ID = Pattern.compile("[a-z]{3,8}_[0-9a-hjkmnp-tv-z]{26}");

    private final Walker walker;
    private final TraceGuard guard;

    TraceController(Walker walker, TraceGuard guard) {
        this.walker = walker;
        this.guard = guard;
    }

    @Owned
    @GetMapping("/api/v1/trace/{id}")
    Trace trace(Actor actor, @PathVariable String id) {
        if (!ID.matcher(id).matches()) throw new Refusal(CommonProblem.ID_MALFORMED);
        var trace = walker.walk(id).orElseThrow(TraceController::unknown);
        if (guard.maySeeAll(actor)) return trace;
        // That something exists which is not theirs is none of their business either.
        if (!guard.owns(actor, trace)) throw unknown();
        var own = guard.forOwner(trace);
        if (own.nodes().stream().noneMatch(node -> node.id().equals(id))) throw unknown();
        return own;
    }

    private static Refusal unknown() {
        return new Refusal(AuditProblem.TRACE_UNKNOWN);
    }
}
