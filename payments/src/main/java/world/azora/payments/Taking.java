package world.azora.payments;

import java.util.Optional;
import world.azora.kernel.Amount;

/**
 * What is taken for a cause, and the fee that goes on from where it arrives, both or none.
 *
 * @param reservation what it is taken from; without one it is taken at once
 */
public record Taking(Attempt attempt, Flow flow, Amount amount, Amount fee, Optional<Reservation> reservation) {
    public Taking {
        if (!amount.covers(fee)) throw new IllegalArgumentException("A fee of " + fee + " on " + amount);
    }
}
