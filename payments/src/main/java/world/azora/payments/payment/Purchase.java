package world.azora.payments.payment;

import java.time.Instant;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;
import world.azora.payments.Facts;
import world.azora.payments.Leg;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;

/**
 * Who buys what for how much, and how. It never changes.
 *
 * @param course that is bought; none if it is tokens
 * @param title the course's, when it was bought
 * @param automatic whether it is captured as soon as it is authorised
 */
record Purchase(
        PaymentId id,
        UserId payer,
        Optional<CourseId> course,
        String title,
        Amount amount,
        PaymentMethod method,
        boolean automatic,
        Instant at) {
    /** The capture. There is one: who was refused buys again. */
    Attempt attempt() {
        return Attempt.firstFor(id);
    }

    /** What sets the tokens aside, if they are in a wallet. */
    TransferId hold() {
        return new Leg(id, "hold").transfer();
    }

    Sha256 hash() {
        var facts = Facts.of("payment").with("id", id).with("payer", payer);
        course.ifPresent(bought -> facts.with("course", bought));
        facts.with("title", title)
                .with("minor", amount.minor())
                .with("asset", amount.asset())
                .with("at", at);
        // Said only where it differs from what every payment was at first, so that the hashes of those stay right.
        if (method != PaymentMethod.WALLET) facts.with("method", method);
        if (!automatic) facts.with("capture", "manual");
        return facts.hash();
    }
}
