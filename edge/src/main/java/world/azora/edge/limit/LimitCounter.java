package world.azora.edge.limit;

import java.util.ArrayList;
import java.util.List;

/** Counts a request under every rule that holds for it, up to the first that refuses. */
final class LimitCounter {
    private final Allowances allowances;
    private final LimitMetrics metrics;

    LimitCounter(Allowances allowances, LimitMetrics metrics) {
        this.allowances = allowances;
        this.metrics = metrics;
    }

    List<Count> count(List<Rule> holding, Caller caller) {
        var counts = new ArrayList<Count>();
        for (var rule : holding) {
            var allowance = caller.under(rule);
            if (allowance.isEmpty()) continue;
            var count = new Count(rule, allowances.take(allowance.get()));
            metrics.counted(count);
            counts.add(count);
            if (count.isRefused()) break;
        }
        return counts;
    }
}
