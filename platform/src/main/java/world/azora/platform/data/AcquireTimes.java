package world.azora.platform.data;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long the last thousand or so requests waited for a connection. */
final class AcquireTimes {
    private static final int KEPT = 1024;

    private final AtomicLongArray micros = new AtomicLongArray(KEPT);
    private final AtomicLong count = new AtomicLong();

    void add(Duration waited) {
        micros.set((int) (count.getAndIncrement() % KEPT), waited.toNanos() / 1000);
    }

    /** The time in microseconds that this share of the requests, such as 0.99, did not exceed; 0 if there were none. */
    long quantile(double share) {
        var known = (int) Math.min(count.get(), KEPT);
        if (known == 0) return 0;
        var sorted = new long[known];
        for (var at = 0; at < known; at++) sorted[at] = micros.get(at);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * known) - 1];
    }
}
