package world.azora.ledger.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import world.azora.ledger.TransferOutcome;

/**
 * A batch, whose it is, and what each caller is to be told once it is on disk.
 *
 * @param startNanos when the decision began, by the clock that only measures
 */
record Decided(List<Waiting> callers, Batch batch, List<List<TransferOutcome>> outcomes, long startNanos) {
    static Decided on(Basis basis, List<Waiting> callers, Instant now) {
        var startNanos = System.nanoTime();
        var batch = new Batch(callers.getFirst().ledger(), basis, now);
        var outcomes = new ArrayList<List<TransferOutcome>>(callers.size());
        for (var caller : callers) {
            var outcome = batch.decide(caller.transfers(), caller.way());
            if (caller.way() == Way.POST_TOGETHER) caller.trying(outcome);
            outcomes.add(outcome);
        }
        return new Decided(callers, batch, outcomes, startNanos);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    void notWritten() {
        callers.forEach(Waiting::notWritten);
    }

    void tell() {
        for (var index = 0; index < callers.size(); index++) callers.get(index).tell(outcomes.get(index));
    }
}
