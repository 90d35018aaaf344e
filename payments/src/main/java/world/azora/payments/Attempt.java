package world.azora.payments;

import world.azora.kernel.TypeId;
import world.azora.ledger.TransferId;

/**
 * The n-th attempt, from 0, to move money for one cause. The id of its transfer follows from the two, so that whoever
 * makes the same attempt again, in whatever process and however late, asks the ledger for the same transfer; and the
 * ledger moves money at most once per id.
 *
 * <p>The ledger keeps refusals for good, so trying again after one needs the next attempt. It may be counted up only
 * once the refusal of the one before is known: what was refused under an id is never posted under it, so at most one of
 * all the attempts of a cause can ever have moved money.
 */
public record Attempt(TypeId cause, int number) {
    /** The first, and for most causes the only one. */
    public static Attempt firstFor(TypeId cause) {
        return new Attempt(cause, 0);
    }

    public Attempt {
        if (number < 0) throw new IllegalArgumentException("Attempts count from 0: " + number);
    }

    /** A UUIDv8 (RFC 9562, section 5.8) of the first bits of SHA-256 over {@code cause/number}. */
    public TransferId transfer() {
        return DerivedId.transfer(cause + "/" + number);
    }

    /** The one to make after this one was refused. */
    public Attempt next() {
        return new Attempt(cause, number + 1);
    }
}
