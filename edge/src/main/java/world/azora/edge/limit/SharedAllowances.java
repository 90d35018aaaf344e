package world.azora.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Counted in Redis, by all processes together; while it is lost, each counts for itself, and nobody is turned away. */
final class SharedAllowances implements Allowances, AutoCloseable {
    private static final int PROXIES_MAX = 20_000;
    private static final Duration PROXIES_KEPT = Duration.ofMinutes(1);

    private final RedisLink redis;
    private final Allowances local;
    private final Cache<Allowance, Bucket> proxies = Caffeine.newBuilder()
            .maximumSize(PROXIES_MAX)
            .expireAfterAccess(PROXIES_KEPT)
            .build();

    SharedAllowances(RedisLink redis, Allowances local) {
        this.redis = redis;
        this.local = local;
    }

    @Override
    public ConsumptionProbe take(Allowance allowance) {
        var buckets = redis.buckets();
        if (buckets.isEmpty()) return local.take(allowance);
        try {
            return proxies.get(allowance, one -> proxy(buckets.get(), one)).tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException lost) {
            // Whatever is wrong with Redis, a request must not fail for it.
            redis.lost(lost);
            return local.take(allowance);
        }
    }

    // Those of this process that ask at once are sent as one; else each would try again as often as there are others.
    private static Bucket proxy(ProxyManager<byte[]> buckets, Allowance allowance) {
        var name = ("azora:limit:" + allowance.name().hex()).getBytes(StandardCharsets.US_ASCII);
        return buckets.builder().withOptimization(Optimizations.batching()).build(name, allowance::bucket);
    }

    @Override
    public void close() {
        redis.close();
    }
}
