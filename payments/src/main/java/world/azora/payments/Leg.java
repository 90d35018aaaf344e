package world.azora.payments;

import world.azora.kernel.TypeId;
import world.azora.ledger.TransferId;

/**
 * A movement that one cause makes once, known by its name: the hold of a payment, its fee, its settlement. As with an
 * {@link Attempt}, the id of its transfer follows from the two; but there is no next one.
 */
public record Leg(TypeId cause, String name) {
    public TransferId transfer() {
        return DerivedId.transfer(cause + "/" + name);
    }
}
