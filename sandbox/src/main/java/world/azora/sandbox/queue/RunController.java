package world.azora.sandbox.queue;

import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Owned;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunOutcome.AlreadyKnown;
import world.azora.sandbox.RunOutcome.KeyReused;
import world.azora.sandbox.RunOutcome.NotGrading;
import world.azora.sandbox.RunOutcome.Queued;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.Runs;
import world.azora.sandbox.SandboxPermission;
import world.azora.sandbox.SandboxProblem;

/** Programs that a person runs without submitting them anywhere. */
@RestController
final class RunController {
    private final Runs runs;
    private final IdSource ids;

    RunController(Runs runs, IdSource ids) {
        this.runs = runs;
        this.ids = ids;
    }

    @AnySession
    @PostMapping("/api/v1/runs")
    @BodyLimit(bytes = 3 * RunRequest.LENGTH_MAX)
    ResponseEntity<Run> start(Actor actor, @RequestBody RunBody body) {
        return switch (runs.start(body.request(new RunId(ids.next()), actor.id()))) {
            case Queued(Run run) -> accepted(run);
            case AlreadyKnown(Run run) -> accepted(run);
            case KeyReused() -> throw new Refusal(SandboxProblem.RUN_KEY_REUSED);
            case NotGrading(String reason) -> throw new Refusal(SandboxProblem.NOT_GRADING, Map.of("reason", reason));
        };
    }

    /** Who may not see a run is told the same as if there were none. */
    @Owned
    @GetMapping("/api/v1/runs/{id}")
    Run find(Actor actor, @PathVariable RunId id) {
        var run = runs.find(id).orElseThrow(() -> new Refusal(SandboxProblem.RUN_UNKNOWN));
        if (actor.may(SandboxPermission.READ_ALL)) return run;
        if (!actor.is(run.person())) throw new Refusal(SandboxProblem.RUN_UNKNOWN);
        return HiddenTests.veil(run);
    }

    private static ResponseEntity<Run> accepted(Run run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(run);
    }
}
