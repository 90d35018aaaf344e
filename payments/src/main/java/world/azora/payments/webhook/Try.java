package world.azora.payments.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One request to a receiver.
 *
 * @param status of HTTP, or {@code failure} says why there was none
 * @param answer how the body began
 */
record Try(int number, Instant at, int tookMillis, Optional<Integer> status, Optional<Failure> failure, String answer) {
    private static final int GOOD_FROM = 200;
    private static final int GOOD_TO = 299;

    /** A redirect is no success either: to follow one could lead inside. */
    boolean isGood() {
        return status.filter(code -> code >= GOOD_FROM && code <= GOOD_TO).isPresent();
    }
}
