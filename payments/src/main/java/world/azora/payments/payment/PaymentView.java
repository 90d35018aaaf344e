package world.azora.payments.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.payment.PaymentState.Authorised;

/**
 * A payment as people see it.
 *
 * @param courseId that is paid for; none if tokens are bought
 * @param failure why it failed, if it did
 * @param authorisedUntil when it must be captured, while it is authorised
 */
record PaymentView(
        PaymentId id,
        @Nullable CourseId courseId,
        String title,
        UserId payer,
        Amount amount,
        Amount captured,
        Amount refunded,
        Amount fee,
        PaymentMethod method,
        CaptureMode capture,
        PaymentStatus status,
        @Nullable String failure,
        @Nullable Instant authorisedUntil,
        @Nullable TransferId transferId,
        Instant at) {
    static PaymentView of(Payment payment) {
        var purchase = payment.purchase();
        return new PaymentView(
                purchase.id(),
                purchase.course().orElse(null),
                purchase.title(),
                purchase.payer(),
                purchase.amount(),
                payment.captured(),
                payment.refunded(),
                payment.fee(),
                purchase.method(),
                purchase.automatic() ? CaptureMode.AUTOMATIC : CaptureMode.MANUAL,
                payment.status(),
                payment.failure().orElse(null),
                payment.state() instanceof Authorised(Authorisation given) ? given.until() : null,
                payment.transfer().orElse(null),
                purchase.at());
    }
}
