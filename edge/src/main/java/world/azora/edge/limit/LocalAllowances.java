package world.azora.edge.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Counted in this process, within a bounded memory: of too many holders, those that ask seldom are forgotten. */
final class LocalAllowances implements Allowances {
    private static final int HOLDERS_MAX = 100_000;

    private final LoadingCache<Allowance, Bucket> buckets;

    /** @param keptFor no shorter than the longest period of a rule */
    LocalAllowances(Duration keptFor) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(HOLDERS_MAX)
                .expireAfterAccess(keptFor)
                .build(LocalAllowances::bucket);
    }

    @Override
    public ConsumptionProbe take(Allowance allowance) {
        return buckets.get(allowance).tryConsumeAndReturnRemaining(1);
    }

    private static Bucket bucket(Allowance allowance) {
        var limit = allowance.bucket().getBandwidths()[0];
        return Bucket.builder().addLimit(limit).build();
    }
}
