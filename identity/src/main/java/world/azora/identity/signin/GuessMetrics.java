package world.azora.identity.signin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;

/** {@code azora.guesses}, by outcome: counted before it was known whether it was a guess, forgiven since, or throttled. */
final class GuessMetrics implements MeterBinder {
    private final LongAdder attempted = new LongAdder();
    private final LongAdder forgiven = new LongAdder();
    private final LongAdder throttled = new LongAdder();

    void attempted() {
        attempted.increment();
    }

    void forgiven() {
        forgiven.increment();
    }

    void throttled() {
        throttled.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "counted", attempted);
        bind(registry, "forgiven", forgiven);
        bind(registry, "throttled", throttled);
    }

    private static void bind(MeterRegistry registry, String outcome, LongAdder count) {
        FunctionCounter.builder("azora.guesses", count, LongAdder::doubleValue)
                .tag("outcome", outcome)
                .register(registry);
    }
}
