package world.azora.payments.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;
import world.azora.platform.jobs.JobHandler;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    PaymentController.class,
    Payments.class,
    Offers.class,
    Orders.class,
    Capture.class,
    PaidEnrolments.class,
    PaymentStore.class,
    PaymentTrace.class,
    RefundController.class,
    Refunds.class,
    Repayment.class,
    RefundStore.class,
    RefundTrace.class
})
public class PaymentFeature {
    @Bean
    JobHandler<PaymentId> capturePayment(Capture capture) {
        return new JobHandler<>(Capture.CAPTURE, capture::capture);
    }

    @Bean
    JobHandler<PaymentId> openPaidEnrolment(PaidEnrolments enrolments) {
        return new JobHandler<>(PaidEnrolments.OPEN, enrolments::open);
    }

    @Bean
    JobHandler<RefundId> repayRefund(Repayment repayment) {
        return new JobHandler<>(Repayment.REPAY, repayment::repay);
    }
}
