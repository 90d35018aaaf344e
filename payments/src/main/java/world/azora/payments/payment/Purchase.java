package world.azora.payments.payment;

import java.time.Instant;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.Attempt;
import world.azora.payments.Facts;
import world.azora.payments.PaymentId;

/**
 * Who buys what for how much. It never changes.
 *
 * @param title the course's, when it was bought
 */
record Purchase(PaymentId id, UserId payer, CourseId course, String title, Amount amount, Instant at) {
    /** There is one: who was refused buys again. */
    Attempt attempt() {
        return Attempt.firstFor(id);
    }

    Sha256 hash() {
        return Facts.of("payment")
                .with("id", id)
                .with("payer", payer)
                .with("course", course)
                .with("title", title)
                .with("minor", amount.minor())
                .with("asset", amount.asset())
                .with("at", at)
                .hash();
    }
}
