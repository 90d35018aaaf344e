package world.azora.edge.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code azora.limits.requests}, by rule and outcome (allowed, refused). */
final class LimitMetrics {
    private final Map<Rule, Counter> allowed;
    private final Map<Rule, Counter> refused;

    LimitMetrics(Rules rules, MeterRegistry registry) {
        this.allowed = counters(rules, "allowed", registry);
        this.refused = counters(rules, "refused", registry);
    }

    void counted(Count count) {
        var counters = count.isRefused() ? refused : allowed;
        Objects.requireNonNull(counters.get(count.rule())).increment();
    }

    private static Map<Rule, Counter> counters(Rules rules, String outcome, MeterRegistry registry) {
        return rules.all().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        rule -> Counter.builder("azora.limits.requests")
                                .tag("rule", rule.name())
                                .tag("outcome", outcome)
                                .register(registry)));
    }
}
