package world.azora.payments.treasury;

import java.time.Instant;
import world.azora.payments.Attempt;
import world.azora.payments.FundingId;

/** An order that was accepted, and what became of it. */
record Funding(FundingId id, FundingOrder order, Instant at, FundingStatus status) {
    /** There is one: a treasurer who was refused orders again. */
    Attempt attempt() {
        return Attempt.firstFor(id);
    }
}
