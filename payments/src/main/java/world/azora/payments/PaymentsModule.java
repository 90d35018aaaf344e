package world.azora.payments;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.identity.IdentityPermission;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.GradeChangedListener;
import world.azora.learning.LearningPermission;
import world.azora.ledger.BrokenBooksListener;
import world.azora.payments.approval.ApprovalFeature;
import world.azora.payments.books.BooksFeature;
import world.azora.payments.certificate.CertificateFeature;
import world.azora.payments.limit.LimitFeature;
import world.azora.payments.payment.PaymentFeature;
import world.azora.payments.payout.PayoutFeature;
import world.azora.payments.price.PriceFeature;
import world.azora.payments.privacy.PrivacyFeature;
import world.azora.payments.provider.ProviderFeature;
import world.azora.payments.reconciliation.ReconciliationFeature;
import world.azora.payments.reward.RewardFeature;
import world.azora.payments.trace.TraceFeature;
import world.azora.payments.treasury.TreasuryFeature;
import world.azora.payments.wallet.WalletFeature;
import world.azora.payments.webhook.WebhookFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.access.SeparateDuties;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;

/** What payments adds to a process: itself where its role runs, elsewhere proxies that call it there. */
@Configuration(proxyBeanMethods = false)
public class PaymentsModule {
    @Bean
    PermissionSet paymentsPermissions() {
        return PermissionSet.of("payments", PaymentsPermission.values());
    }

    @Bean
    SeparateDuties teachAndFund() {
        return new SeparateDuties(
                "teach-and-fund",
                LearningPermission.AUTHOR,
                PaymentsPermission.FUND,
                "Who writes exercises could fill a treasury that pays friends for solving them.",
                "من يكتب التمارين قد يموّل خزينة تدفع لأصدقائه مقابل حلّها.");
    }

    @Bean
    SeparateDuties appointAndFund() {
        return new SeparateDuties(
                "appoint-and-fund",
                IdentityPermission.USERS_CHANGE,
                PaymentsPermission.FUND,
                "Who gives out roles could make a treasurer of themselves.",
                "من يمنح الأدوار قد يجعل نفسه أمينًا للخزينة.");
    }

    @Bean
    RoleRoutes paymentsRoutes() {
        return new RoleRoutes(
                "payments",
                List.of(
                        "/api/v1/exercises/*/reward",
                        "/api/v1/courses/*/rewards/**",
                        "/api/v1/reward-rules/**",
                        "/api/v1/compensations/**",
                        "/api/v1/payouts/**",
                        "/api/v1/courses/*/price",
                        "/api/v1/treasuries/**",
                        "/api/v1/wallet/**",
                        "/api/v1/payments/**",
                        "/api/v1/deposits/**",
                        "/api/v1/approvals/**",
                        "/api/v1/provider/**",
                        "/api/v1/reconciliations/**",
                        "/api/v1/rewards/**",
                        "/api/v1/webhooks/**",
                        "/api/v1/events/**"));
    }

    @Role("payments")
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PaymentsSettings.class)
    @Import({
        BooksFeature.class,
        ApprovalFeature.class,
        LimitFeature.class,
        TreasuryFeature.class,
        RewardFeature.class,
        PayoutFeature.class,
        CertificateFeature.class,
        WalletFeature.class,
        PriceFeature.class,
        PaymentFeature.class,
        ProviderFeature.class,
        ReconciliationFeature.class,
        TraceFeature.class,
        PrivacyFeature.class,
        WebhookFeature.class
    })
    static class Here {
        @Bean
        MigrationSource paymentsMigrations() {
            return new MigrationSource("payments");
        }
    }

    /** Address and time-outs are settings: {@code spring.http.serviceclient.payments.*}. */
    @Role(value = "payments", elsewhere = true)
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(
            group = "payments",
            types = {
                PaymentsPersonalData.class,
                ExercisePassedListener.class,
                EnrolmentGate.class,
                GradeChangedListener.class,
                BrokenBooksListener.class,
                PaymentsTrace.class
            })
    static class Elsewhere {}
}
