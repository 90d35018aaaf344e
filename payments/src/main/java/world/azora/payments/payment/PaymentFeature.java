package world.azora.payments.payment;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.ApprovalHandler;
import world.azora.payments.PaymentId;
import world.azora.payments.ProviderTold;
import world.azora.payments.RefundId;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    PaymentController.class,
    DepositController.class,
    StepController.class,
    Payments.class,
    Offers.class,
    Orders.class,
    PaymentVerdicts.class,
    Rails.class,
    WalletRail.class,
    ProviderRail.class,
    ProviderNews.class,
    Capture.class,
    Steps.class,
    Carrying.class,
    PaidEnrolments.class,
    EndedOrders.class,
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
    JobHandler<PaymentId> freePlace(EndedOrders orders) {
        return new JobHandler<>(EndedOrders.FREE, orders::free);
    }

    @Bean
    JobHandler<RefundId> repayRefund(Repayment repayment) {
        return new JobHandler<>(Repayment.REPAY, repayment::repay);
    }

    @Bean
    JobHandler<PaymentId> releasePayment(Carrying carrying) {
        return new JobHandler<>(Carrying.RELEASE, carrying::release);
    }

    @Bean
    JobHandler<PaymentId> settlePayment(Carrying carrying) {
        return new JobHandler<>(Carrying.SETTLE, carrying::settle);
    }

    @Bean
    JobHandler<ProviderTold> hearProvider(ProviderNews news) {
        return new JobHandler<>(ProviderTold.JOB, news::hear);
    }

    @Bean
    RecurringJob expirePayments(Steps steps) {
        return new RecurringJob("payments.expire-payments", Duration.ofMinutes(1), steps::expire);
    }

    @Bean
    ApprovalHandler paymentVerdicts(PaymentVerdicts verdicts) {
        return new ApprovalHandler(Orders.APPROVAL, verdicts::hear);
    }

    @Bean
    ApprovalHandler refundVerdicts(Refunds refunds) {
        return new ApprovalHandler(Refunds.APPROVAL, refunds::hear);
    }
}
