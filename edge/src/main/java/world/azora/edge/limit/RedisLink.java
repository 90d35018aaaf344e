package world.azora.edge.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.kernel.Secret;

/**
 * The way to Redis, and whether it is open. A request never waits for a Redis that is known to be lost; whether it is
 * back is looked after once a second, besides.
 */
final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    /** Longer than a crowd that wants the same count takes: who gives up on it counts alone, and the limit is not exact. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private static final Duration RECONNECT_AFTER_MAX = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_MILLIS = 1000;
    /** Kept a little longer than needed, for clocks that differ. */
    private static final Duration KEPT_LONGER = Duration.ofSeconds(10);

    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(Delay.exponential(Duration.ZERO, RECONNECT_AFTER_MAX, 2, TimeUnit.MILLISECONDS))
            .build();
    private final RedisClient client;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("limits-redis").factory());

    private volatile @Nullable StatefulRedisConnection<byte[], byte[]> connection;
    private volatile @Nullable ProxyManager<byte[]> buckets;
    private volatile boolean open;

    RedisLink(Secret url) {
        this.client = RedisClient.create(resources, url.value());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(ANSWER_WITHIN))
                .socketOptions(
                        SocketOptions.builder().connectTimeout(ANSWER_WITHIN).build())
                .build());
        look();
        if (!open) LOG.warn("limits.redis-lost counting=locally since=start");
        var _ = looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Nothing while Redis is lost. */
    Optional<ProxyManager<byte[]>> buckets() {
        return open ? Optional.ofNullable(buckets) : Optional.empty();
    }

    boolean isOpen() {
        return open;
    }

    /** Somebody met an error: nobody else shall wait for one. */
    void lost(Exception error) {
        if (!open) return;
        open = false;
        LOG.warn("limits.redis-lost counting=locally error={}", error.getClass().getSimpleName());
    }

    private void look() {
        try {
            var known = connection;
            if (known == null) connect();
            else known.sync().ping();
            if (open) return;
            open = true;
            LOG.info("limits.redis-found counting=together");
        } catch (RuntimeException notYet) {
            lost(notYet);
        }
    }

    private void connect() {
        var made = client.connect(ByteArrayCodec.INSTANCE);
        buckets = Bucket4jLettuce.casBasedBuilder(made)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                .requestTimeout(ANSWER_WITHIN)
                .build();
        connection = made;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        client.shutdown(Duration.ZERO, ANSWER_WITHIN);
        var _ = resources.shutdown(0, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }
}
