package world.azora.payments.treasury;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.azora.payments.Attempt;
import world.azora.payments.EventType;
import world.azora.payments.FundingId;
import world.azora.payments.Happening;

/** An order that was accepted, and what became of it. */
record Funding(FundingId id, FundingOrder order, Instant at, FundingStatus status) {
    /** There is one: a treasurer who was refused orders again. */
    Attempt attempt() {
        return Attempt.firstFor(id);
    }

    /** What other systems are told once it is in the treasury. */
    Happening funded() {
        var data = Map.<String, Object>of("course", order.course().toString(), "amount", order.amount());
        var causes = List.of(order.by().toString());
        return new Happening(EventType.TREASURY_FUNDED, id.toString(), data, causes, at);
    }
}
