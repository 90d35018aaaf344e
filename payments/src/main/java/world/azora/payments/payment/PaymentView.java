package world.azora.payments.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;

/** A payment as people see it. */
record PaymentView(
        PaymentId id,
        CourseId courseId,
        String title,
        UserId payer,
        Amount amount,
        Amount refunded,
        PaymentStatus status,
        @Nullable TransferId transferId,
        Instant at) {
    static PaymentView of(Payment payment) {
        var purchase = payment.purchase();
        return new PaymentView(
                purchase.id(),
                purchase.course(),
                purchase.title(),
                purchase.payer(),
                purchase.amount(),
                payment.refunded(),
                PaymentStatus.of(payment.state()),
                payment.transfer().orElse(null),
                purchase.at());
    }
}
