package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Text;
import world.azora.kernel.UserId;
import world.azora.payments.PaymentId;
import world.azora.payments.Tokens;

/** A treasurer's order to give back all or part of a payment. The request id is unique per payment, not world-wide. */
record RefundOrder(PaymentId payment, RequestId request, Amount amount, String reason, UserId by) {
    private static final int REASON_LENGTH_MAX = 500;

    RefundOrder {
        amount = Tokens.some(amount);
        reason = Text.line(reason, REASON_LENGTH_MAX);
    }
}
