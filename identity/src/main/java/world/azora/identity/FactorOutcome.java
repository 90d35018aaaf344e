package world.azora.identity;

import java.time.Duration;
import world.azora.kernel.UserId;

/** How the showing of a second factor can end. */
public sealed interface FactorOutcome {
    record Passed(UserId person) implements FactorOutcome {}

    record Wrong() implements FactorOutcome {}

    /** There is nothing to answer: it is too old, answered already, tried too often, or was never asked. */
    record Ended() implements FactorOutcome {}

    record TooMany(Duration retryAfter) implements FactorOutcome {}
}
