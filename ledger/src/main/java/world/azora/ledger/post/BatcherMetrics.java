package world.azora.ledger.post;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import world.azora.ledger.TransferOutcome.Reason;

/** What the batcher does, as metrics {@code azora.ledger.*}. */
final class BatcherMetrics {
    /** How a batch came to disk; the names are values of the tag {@code way}. */
    enum Route {
        /** Behind another batch that was still on its way. */
        BEHIND,
        /** Alone, decided from memory. */
        MEMORY,
        /** Alone, after reading everything with the head locked. */
        READING
    }

    private final MeterRegistry registry;
    private final Map<Route, DistributionSummary> sizes = new EnumMap<>(Route.class);
    private final Map<Route, Timer> times = new EnumMap<>(Route.class);
    private final Map<Reason, Counter> refusals = new EnumMap<>(Reason.class);
    private final Counter fenceLost;
    private final Counter interrupted;

    BatcherMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var route : Route.values()) {
            var way = route.name().toLowerCase(Locale.ROOT);
            sizes.put(
                    route,
                    DistributionSummary.builder("azora.ledger.batch.size")
                            .description("Transfers that were written together.")
                            .tag("way", way)
                            .register(registry));
            times.put(
                    route,
                    Timer.builder("azora.ledger.batch.time")
                            .description("From the decision on a batch until it was on disk.")
                            .tag("way", way)
                            .register(registry));
        }
        for (var reason : Reason.values())
            refusals.put(
                    reason,
                    Counter.builder("azora.ledger.refused")
                            .description("Transfers that were refused and stored as such.")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        fenceLost = Counter.builder("azora.ledger.fence.lost")
                .description("Batches that were decided anew, because somebody else had written first.")
                .register(registry);
        interrupted = Counter.builder("azora.ledger.batch.interrupted")
                .description("Tries to write that the database or the way to it cut short.")
                .register(registry);
    }

    /** Shows how many are waiting. */
    void watch(Collection<?> queue) {
        Gauge.builder("azora.ledger.queue.depth", queue, Collection::size)
                .description("Calls that wait for the batcher.")
                .register(registry);
    }

    void written(Route route, Decided decided) {
        var batch = decided.batch();
        if (batch.isEmpty()) return;
        Objects.requireNonNull(sizes.get(route)).record(batch.size());
        Objects.requireNonNull(times.get(route)).record(decided.age());
        batch.refused()
                .forEach(row ->
                        Objects.requireNonNull(refusals.get(row.reason())).increment());
    }

    void fenceLost() {
        fenceLost.increment();
    }

    void interrupted() {
        interrupted.increment();
    }

    /** A few words for an operator. */
    String note() {
        var batches =
                sizes.values().stream().mapToLong(DistributionSummary::count).sum();
        return "%d batches, %d lost to other writers, %d tries interrupted"
                .formatted(batches, (long) fenceLost.count(), (long) interrupted.count());
    }
}
