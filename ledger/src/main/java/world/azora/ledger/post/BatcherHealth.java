package world.azora.ledger.post;

import world.azora.platform.health.HealthCheck;

/** Whether the batcher's thread works, and how many wait for it. A full queue is no fault of this process. */
final class BatcherHealth implements HealthCheck {
    private final Batcher batcher;
    private final BatcherMetrics metrics;

    BatcherHealth(Batcher batcher, BatcherMetrics metrics) {
        this.batcher = batcher;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Health check() {
        return new Health(batcher.isWorking(), "%d waiting, %s".formatted(batcher.waiting(), metrics.note()));
    }
}
