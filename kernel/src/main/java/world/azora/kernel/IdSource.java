package world.azora.kernel;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, 74 bits of chance, so that ids sort by time. */
public final class IdSource {
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random one that threads may share, if they share the source: {@code SecureRandom} or {@code Random} */
    public IdSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        var high = (clock.millis() << 16) | 0x7000L | random.nextInt(1 << 12);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
