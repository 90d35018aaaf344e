package world.azora.payments;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;

/** How much and how often one person may pay by one method. */
public interface SpendingLimits {
    /**
     * What stands against one more payment. To be called within the transaction that writes the payment down: until it
     * ends, nobody else counts for this person and method, so that two payments at once cannot both be the last one.
     */
    Optional<LimitReached> check(UserId person, PaymentMethod method, Amount amount);
}
