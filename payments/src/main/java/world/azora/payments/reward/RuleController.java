package world.azora.payments.reward;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.RuleId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1")
final class RuleController {
    private final Rules rules;
    private final RuleApprovals approvals;
    private final Standings standings;

    RuleController(Rules rules, RuleApprovals approvals, Standings standings) {
        this.rules = rules;
        this.approvals = approvals;
        this.standings = standings;
    }

    record Body(Amount amount) {}

    record Rejection(String reason) {}

    /**
     * The rules in force, and for those who may propose or decide, what waits for a second person.
     *
     * @param etags by exercise, for the {@code If-Match} of a proposal; none to everybody else
     */
    record Items(List<Rule> items, List<Rule> proposed, Map<String, String> etags) {}

    /** Pays nothing before a second person has approved it. */
    @Owned
    @PutMapping("/exercises/{exercise}/reward")
    ResponseEntity<Rule> propose(
            Actor actor,
            @PathVariable ExerciseId exercise,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Body body) {
        return tagged(rules.propose(actor, exercise, body.amount, seen));
    }

    @Owned
    @DeleteMapping("/exercises/{exercise}/reward")
    @ResponseStatus(NO_CONTENT)
    void clear(Actor actor, @PathVariable ExerciseId exercise) {
        rules.clear(actor, exercise);
    }

    @AnySession
    @GetMapping("/exercises/{exercise}/reward")
    ResponseEntity<Rule> get(@PathVariable ExerciseId exercise) {
        return tagged(rules.active(exercise).orElseThrow(() -> new Refusal(PaymentsProblem.EXERCISE_NOT_REWARDED)));
    }

    @AnySession
    @GetMapping("/courses/{course}/rewards")
    Items ofCourse(Actor actor, @PathVariable CourseId course) {
        var active = rules.ofCourse(course);
        if (!rules.mayPropose(actor, course)) return new Items(active, List.of(), Map.of());
        var proposed = rules.proposed(course);
        return new Items(active, proposed, etags(Stream.concat(active.stream(), proposed.stream())));
    }

    private Map<String, String> etags(Stream<Rule> of) {
        return rules.versions(of.toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(), one -> one.getValue().etag()));
    }

    private ResponseEntity<Rule> tagged(Rule rule) {
        var version = rules.version(rule.exerciseId());
        return ResponseEntity.ok().eTag(version.etag()).body(rule);
    }

    /** What the course has paid to the caller, and what it still does. */
    @AnySession
    @GetMapping("/courses/{course}/rewards/mine")
    Standing mine(Actor actor, @PathVariable CourseId course) {
        return standings.of(actor.id(), course);
    }

    @Needs("payments.read")
    @GetMapping("/reward-rules")
    Page<Rule> list(Actor actor, PageRequest page, @RequestParam(defaultValue = "PROPOSED") RuleStatus status) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        return approvals.list(status, page);
    }

    @Needs("payments.rewards.approve")
    @PostMapping("/reward-rules/{rule}/approval")
    Rule approve(Actor actor, @PathVariable RuleId rule) {
        return approvals.approve(actor, rule);
    }

    @Needs("payments.rewards.approve")
    @PostMapping("/reward-rules/{rule}/rejection")
    Rule reject(Actor actor, @PathVariable RuleId rule, @RequestBody Rejection body) {
        return approvals.reject(actor, rule, body.reason);
    }
}
