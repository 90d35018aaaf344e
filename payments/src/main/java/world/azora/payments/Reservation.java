package world.azora.payments;

import java.time.Instant;
import world.azora.kernel.Amount;
import world.azora.kernel.TypeId;
import world.azora.ledger.TransferId;

/** Tokens that are set aside on their way until somebody takes or frees them, or until their time is over. */
public record Reservation(TypeId cause, Flow flow, Amount amount, Instant until) {
    /** The hold in the ledger. */
    public TransferId hold() {
        return new Leg(cause, "hold").transfer();
    }

    /** What frees it there. */
    public TransferId release() {
        return new Leg(cause, "release").transfer();
    }
}
