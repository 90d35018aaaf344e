package world.azora.payments;

import java.time.Instant;
import world.azora.kernel.Amount;

/**
 * Money that the provider took or gave back for us. Its file must know it too.
 *
 * @param reference of the payment or the refund, by which the provider knows it
 */
public record OutsideMovement(String reference, PaymentId payment, Kind kind, Amount amount, Instant at) {
    /** Which way it went. */
    public enum Kind {
        CAPTURE,
        REFUND
    }
}
