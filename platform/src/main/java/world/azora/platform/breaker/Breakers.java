package world.azora.platform.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.platform.health.HealthCheck;

/** All breakers of this process, by the name of what they stand before, such as {@code ledger} or {@code mail}. */
public final class Breakers implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    private final BreakerSettings settings;
    private final CircuitBreakerRegistry registry;

    public Breakers(BreakerSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.callsMin())
                .failureRateThreshold(settings.failuresPercent())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .build());
        registry.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry(), metrics));
    }

    /** Made at the first use, and the same from then on. */
    public Breaker named(String name) {
        return new Breaker(registry.circuitBreaker(name), settings.openFor());
    }

    @Override
    public String name() {
        return "breakers";
    }

    /** Never unhealthy: that another part is out of order is no reason to take this process out of service too. */
    @Override
    public Health check() {
        var states = registry.getAllCircuitBreakers().stream()
                .sorted(Comparator.comparing(CircuitBreaker::getName))
                .map(one -> one.getName() + " " + one.getState())
                .collect(Collectors.joining(", "));
        return new Health(true, states.isEmpty() ? "none" : states);
    }

    private static void watch(CircuitBreaker circuit, MeterRegistry metrics) {
        for (var state : List.of(State.CLOSED, State.OPEN, State.HALF_OPEN))
            Gauge.builder("azora.breaker.state", () -> circuit.getState() == state ? 1 : 0)
                    .description("1 for the state that the breaker is in, else 0.")
                    .tag("name", circuit.getName())
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        circuit.getEventPublisher()
                .onStateTransition(change -> LOG.warn(
                        "breaker.changed name={} from={} to={}",
                        change.getCircuitBreakerName(),
                        change.getStateTransition().getFromState(),
                        change.getStateTransition().getToState()));
    }
}
