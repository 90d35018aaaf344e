package world.azora.payments.payment;

import world.azora.payments.IdText;
import world.azora.payments.PaymentId;
import world.azora.payments.ProviderTold;
import world.azora.payments.RefundId;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Created;

/** Goes on with whatever the provider has news of. What it tells of is only looked up if we wait for it. */
final class ProviderNews {
    private final PaymentStore payments;
    private final RefundStore refunds;
    private final Capture capture;
    private final Repayment repayment;

    ProviderNews(PaymentStore payments, RefundStore refunds, Capture capture, Repayment repayment) {
        this.payments = payments;
        this.refunds = refunds;
        this.capture = capture;
        this.repayment = repayment;
    }

    void hear(ProviderTold news) {
        IdText.read(PaymentId.class, news.reference())
                .flatMap(payments::find)
                .filter(payment -> payment.state() instanceof Created || payment.state() instanceof Capturing)
                .ifPresent(capture::capture);
        IdText.read(RefundId.class, news.reference())
                .flatMap(refunds::find)
                .filter(refund -> refund.status() == RefundStatus.GRANTED)
                .ifPresent(refund -> repayment.repay(refund.id()));
    }
}
