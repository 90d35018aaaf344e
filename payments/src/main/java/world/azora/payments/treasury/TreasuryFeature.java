package world.azora.payments.treasury;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.ApprovalHandler;
import world.azora.payments.FundingId;
import world.azora.platform.jobs.JobHandler;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({TreasuryController.class, Treasuries.class, TreasuryStore.class, Fundings.class, FundingStore.class})
public class TreasuryFeature {
    @Bean
    JobHandler<FundingId> settleFunding(Fundings fundings) {
        return new JobHandler<>(Fundings.SETTLE, fundings::settle);
    }

    @Bean
    ApprovalHandler fundingVerdicts(Fundings fundings) {
        return new ApprovalHandler(Fundings.APPROVAL, fundings::hear);
    }
}
