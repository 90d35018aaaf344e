package world.azora.payments.reward;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.CourseFunded;
import world.azora.payments.RewardId;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    RuleController.class,
    Rules.class,
    RuleStore.class,
    PassedExercises.class,
    RewardController.class,
    RewardStore.class,
    PayoutStore.class,
    Payout.class,
    WaitingRewards.class,
    RewardTrace.class
})
public class RewardFeature {
    private static final Duration RESUME_EVERY = Duration.ofMinutes(1);

    @Bean
    JobHandler<RewardId> payReward(Payout payout) {
        return new JobHandler<>(Payout.PAY, payout::pay);
    }

    @Bean
    JobHandler<CourseFunded> resumeFundedRewards(WaitingRewards waiting) {
        return new JobHandler<>(CourseFunded.JOB, funded -> waiting.resume(funded.course()));
    }

    /** Treasuries can also be filled by transfers that payments does not hear of. */
    @Bean
    RecurringJob resumeRewards(WaitingRewards waiting) {
        return new RecurringJob("payments.resume-rewards", RESUME_EVERY, waiting::resumeAll);
    }
}
