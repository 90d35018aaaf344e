package world.azora.platform.data;

/**
 * How busy the connections are.
 *
 * @param size how many may be open, without overflow
 * @param overflow how many are open beyond that
 * @param waiting requests that wait for one now
 * @param utilisation active by the largest number possible, 0 to 1
 * @param acquireP50 microseconds that half of the last thousand requests waited at most
 * @param acquireP99 the same for 99 of a hundred
 * @param timeouts requests that got none since the start
 */
public record PoolHealth(
        int size,
        int active,
        int idle,
        int waiting,
        int overflow,
        double utilisation,
        long acquireP50,
        long acquireP99,
        long timeouts) {}
