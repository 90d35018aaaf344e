package world.azora.edge.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import world.azora.edge.Access;
import world.azora.edge.EdgeSettings.Limits;

/** One bucket for each holder, in this process. Refilled at once and not by drops, so that a limit is exact. */
final class Allowances {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int HOLDERS_MAX = 100_000;

    private final Limits limits;
    private final Map<String, Integer> perAddressByDoor;
    private final LoadingCache<Allowance, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(HOLDERS_MAX)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build(Allowances::bucket);

    Allowances(Limits limits) {
        this.limits = limits;
        this.perAddressByDoor = Map.of(
                "/api/v1/auth/login", limits.signInPerAddress(),
                "/api/v1/auth/token", limits.signInPerAddress(),
                "/api/v1/auth/refresh", limits.signInPerAddress(),
                "/api/v1/auth/register", limits.signUpPerAddress(),
                "/api/v1/auth/verify", limits.signUpPerAddress());
    }

    Allowance of(HttpServletRequest request) {
        var door = request.getRequestURI();
        var address = request.getRemoteAddr();
        var perAddress = perAddressByDoor.get(door);
        if (perAddress != null) return new Allowance(door + " " + address, perAddress);
        var session = Access.of(request).session();
        return session == null
                ? new Allowance(address, limits.perAddress())
                : new Allowance(session.id().toString(), limits.perSession());
    }

    ConsumptionProbe take(Allowance allowance) {
        return buckets.get(allowance).tryConsumeAndReturnRemaining(1);
    }

    private static Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(allowance.perMinute()).refillIntervally(allowance.perMinute(), PERIOD))
                .build();
    }
}
