package world.azora.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A limit that a payment would exceed.
 *
 * @param limit minor units, or a number of payments
 * @param left how much of it is left now
 * @param now when it was looked at
 * @param allowedAt when the same payment would be within it; never, if it alone is more than the limit
 */
public record LimitReached(PaymentsProblem problem, long limit, long left, Instant now, Optional<Instant> allowedAt) {
    /** The same, in seconds from now, at least one. */
    public Optional<Long> seconds() {
        return allowedAt.map(
                at -> Math.max(1, Duration.between(now, at).plusMillis(999).toSeconds()));
    }
}
