package world.azora.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunOutcome;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.Runs;
import world.azora.sandbox.SandboxCheck;
import world.azora.sandbox.TestResult;

/** Takes runs and never runs them: a test says how they end. The real sandbox is tested in its own module and in app. */
public final class FakeRuns implements Runs {
    public final Map<RunId, RunRequest> requests = new ConcurrentHashMap<>();
    public volatile boolean isGrading = true;

    private final Map<RunId, RunFinished> ended = new ConcurrentHashMap<>();

    /** Lets a run end without telling anybody. */
    public void end(RunFinished event) {
        ended.put(event.id(), event);
    }

    @Override
    public RunOutcome start(RunRequest request) {
        if (!isGrading) return new RunOutcome.NotGrading("self-test failed");
        var earlier = requests.putIfAbsent(request.id(), request);
        var run = find(request.id()).orElseThrow();
        if (earlier == null) return new RunOutcome.Queued(run);
        return earlier.equals(request) ? new RunOutcome.AlreadyKnown(run) : new RunOutcome.KeyReused();
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(requests.get(id)).map(request -> {
            var end = ended.get(id);
            var status = end == null ? RunStatus.QUEUED : end.status();
            List<TestResult> results = end == null ? List.of() : end.results();
            return new Run(id, request.person(), status, results, null);
        });
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
