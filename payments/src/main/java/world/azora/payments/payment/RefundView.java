package world.azora.payments.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;

/** A refund as people see it. Granted and without a transfer, it is on its way. */
record RefundView(
        RefundId id,
        PaymentId paymentId,
        Amount amount,
        String reason,
        RefundStatus status,
        @Nullable TransferId transferId,
        Instant at) {
    static RefundView of(Refund refund) {
        var order = refund.order();
        return new RefundView(
                refund.id(),
                order.payment(),
                order.amount(),
                order.reason(),
                refund.status(),
                refund.transferOrNull(),
                refund.at());
    }
}
