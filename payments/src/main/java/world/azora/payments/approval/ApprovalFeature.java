package world.azora.payments.approval;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.ApprovalId;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({ApprovalController.class, ApprovalDesk.class, ApprovalStore.class, Verdicts.class})
public class ApprovalFeature {
    @Bean
    JobHandler<ApprovalId> tellVerdict(Verdicts verdicts) {
        return new JobHandler<>(Verdicts.TELL, verdicts::tell);
    }

    @Bean
    RecurringJob expireApprovals(ApprovalDesk desk) {
        return new RecurringJob("payments.expire-approvals", Duration.ofMinutes(1), desk::expire);
    }
}
