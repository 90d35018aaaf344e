package world.azora.platform.data;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** The pool's health as metrics {@code azora.db.pool.*}; waiting times in microseconds. */
final class PoolMetrics implements MeterBinder {
    private final FairDataSource pool;

    PoolMetrics(FairDataSource pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "azora.db.pool.size", PoolHealth::size);
        gauge(registry, "azora.db.pool.active", PoolHealth::active);
        gauge(registry, "azora.db.pool.idle", PoolHealth::idle);
        gauge(registry, "azora.db.pool.waiting", PoolHealth::waiting);
        gauge(registry, "azora.db.pool.overflow", PoolHealth::overflow);
        gauge(registry, "azora.db.pool.utilisation", PoolHealth::utilisation);
        gauge(registry, "azora.db.pool.acquire.p50.micros", PoolHealth::acquireP50);
        gauge(registry, "azora.db.pool.acquire.p99.micros", PoolHealth::acquireP99);
        FunctionCounter.builder(
                        "azora.db.pool.timeouts", pool, one -> one.health().timeouts())
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<PoolHealth> value) {
        Gauge.builder(name, pool, one -> value.applyAsDouble(one.health())).register(registry);
    }
}
