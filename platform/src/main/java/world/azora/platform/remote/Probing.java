package world.azora.platform.remote;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the processes of each role whether they are ready, where there is a choice. One that is about to stop says so
 * before it stops answering, and one that came back is used again.
 */
final class Probing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Probing.class);

    private final RoleCalls calls;
    private final Duration every;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Probing(RoleCalls calls, Duration every) {
        this.calls = calls;
        this.every = every;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("probing").start(() -> probeUntil(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void probeUntil(CountDownLatch stop) {
        try {
            while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS)) round();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try (var probes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client : calls.clients()) {
                client.setup().instances().resolve();
                var instances = client.setup().instances().all();
                if (instances.size() < 2) continue;
                instances.forEach(instance -> probes.execute(() -> probe(client, instance)));
            }
        }
    }

    private static void probe(RoleClient client, Instance instance) {
        var isUp = client.isReady(instance);
        if (isUp != instance.isUp())
            LOG.info(
                    "instance.{} role={} at={}",
                    isUp ? "ready" : "not-ready",
                    client.setup().role(),
                    instance);
        instance.up(isUp);
    }
}
