package world.azora.sandbox.queue;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeIds;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRecord;
import world.azora.sandbox.SandboxTrace;
import world.azora.sandbox.Verdict;
import world.azora.sandbox.evidence.Evidence;

/** A run refers to nothing: who submitted it and what was graded with it know the run, not the other way round. */
@RestController
final class RunTrace implements SandboxTrace {
    private final RunStore store;

    RunTrace(RunStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        return runId(id)
                .flatMap(store::findWithRequest)
                .flatMap(stored -> Optional.ofNullable(stored.run().record()).map(record -> node(stored, record)))
                .map(node -> new TraceFragment(List.of(node), List.of()))
                .orElse(TraceFragment.EMPTY);
    }

    private static TraceNode node(StoredRun stored, RunRecord record) {
        var results = stored.run().results();
        var right = results.stream()
                .filter(result -> result.verdict() == Verdict.OK)
                .count();
        var title = "%s, %d of %d tests passed"
                .formatted(
                        record.toolchainVersion(),
                        right,
                        stored.request().tests().size());
        var verified = Evidence.holds(record, stored.request(), results);
        return new TraceNode("run", record.id().toString(), record.hash(), record.finishedAt(), verified, title);
    }

    private static Optional<RunId> runId(String id) {
        try {
            return Optional.of(TypeIds.parse(RunId.class, id));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }
}
