package world.azora.sandbox.queue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.BodyLimit;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunOutcome;
import world.azora.sandbox.RunOutcome.AlreadyKnown;
import world.azora.sandbox.RunOutcome.KeyReused;
import world.azora.sandbox.RunOutcome.NotGrading;
import world.azora.sandbox.RunOutcome.Queued;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.Runs;
import world.azora.sandbox.SandboxCheck;
import world.azora.sandbox.SandboxSettings;
import world.azora.sandbox.evidence.Evidence;
import world.azora.sandbox.selftest.Gate;

/** Decides who gets into the queue. */
@RestController
final class RunQueue implements Runs {
    /** Characters of JSON can take six bytes each. */
    private static final int BODY_BYTES_MAX = 12 * RunRequest.LENGTH_MAX;

    private final Gate gate;
    private final RunStore store;
    private final Transactions transactions;
    private final Bell bell;
    private final SandboxSettings settings;
    private final Clock clock;

    RunQueue(Gate gate, RunStore store, Transactions transactions, Bell bell, SandboxSettings settings, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.transactions = transactions;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @BodyLimit(bytes = BODY_BYTES_MAX)
    public RunOutcome start(RunRequest request) {
        // Asked outside of the transaction: right after the start the answer takes as long as the self-test.
        var obstacle = gate.obstacle(request.language());
        var outcome = transactions.run(() -> decide(request, obstacle));
        if (outcome instanceof Queued) bell.ring();
        return outcome;
    }

    private RunOutcome decide(RunRequest request, Optional<String> obstacle) {
        var hash = Evidence.request(request);
        // What was accepted before stays accepted, whatever the state of the sandbox now.
        var earlier = store.findWithRequest(request.id());
        if (earlier.isPresent())
            return earlier.get().requestHash().equals(hash)
                    ? new AlreadyKnown(earlier.get().run())
                    : new KeyReused();

        if (obstacle.isPresent()) return new NotGrading(obstacle.get());
        if (store.countQueued() >= settings.queueMax()) return new NotGrading("The queue is full.");

        if (!store.add(withinLimits(request), hash, clock.instant())) return decide(request, obstacle);
        return new Queued(new Run(request.id(), request.person(), RunStatus.QUEUED, List.of(), null));
    }

    private RunRequest withinLimits(RunRequest request) {
        return new RunRequest(
                request.id(),
                request.person(),
                request.language(),
                request.files(),
                request.tests(),
                request.limits().atMost(settings.most().limits()),
                request.stopOnFirstFailure());
    }

    @Override
    public Optional<Run> find(RunId id) {
        return store.find(id);
    }

    @Override
    public List<LanguageState> languages() {
        return gate.languages();
    }

    @Override
    public SandboxCheck check() {
        return gate.testAgain();
    }
}
