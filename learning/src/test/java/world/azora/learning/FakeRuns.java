package world.azora.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunOutcome;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.Runs;
import world.azora.sandbox.SandboxCheck;

/** Takes runs and never runs them: a test says how they end. The real sandbox is tested in its own module and in app. */
public final class FakeRuns implements Runs {
    public final Map<RunId, RunRequest> requests = new ConcurrentHashMap<>();
    public volatile boolean isGrading = true;

    @Override
    public RunOutcome start(RunRequest request) {
        if (!isGrading) return new RunOutcome.NotGrading("self-test failed");
        var earlier = requests.putIfAbsent(request.id(), request);
        var run = new Run(request.id(), request.person(), RunStatus.QUEUED, List.of(), null);
        if (earlier == null) return new RunOutcome.Queued(run);
        return earlier.equals(request) ? new RunOutcome.AlreadyKnown(run) : new RunOutcome.KeyReused();
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(requests.get(id))
                .map(request -> new Run(id, request.person(), RunStatus.QUEUED, List.of(), null));
    }

    @Override
    public List<LanguageState> languages() {
        return List.of();
    }

    @Override
    public SandboxCheck check() {
        throw new UnsupportedOperationException();
    }
}
