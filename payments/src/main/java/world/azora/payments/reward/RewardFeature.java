package world.azora.payments.reward;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.CompensationId;
import world.azora.payments.CourseFunded;
import world.azora.payments.ReservationId;
import world.azora.payments.RewardId;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    RuleController.class,
    Rules.class,
    RuleApprovals.class,
    RuleStore.class,
    PromiseBook.class,
    PromiseStore.class,
    ReserveStore.class,
    Reservations.class,
    ReservationStore.class,
    ParticipantStore.class,
    EnrolmentMoney.class,
    Places.class,
    Standings.class,
    Earnings.class,
    PassedExercises.class,
    RewardController.class,
    RewardStore.class,
    PayoutStore.class,
    Payout.class,
    WaitingRewards.class,
    ChangedGrades.class,
    CompensationController.class,
    Compensations.class,
    Settlement.class,
    CompensationStore.class,
    SettlementStore.class,
    RewardTrace.class,
    ReservationTrace.class,
    CompensationTrace.class
})
public class RewardFeature {
    private static final Duration RESUME_EVERY = Duration.ofMinutes(1);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    @Bean
    JobHandler<RewardId> payReward(Payout payout) {
        return new JobHandler<>(Payout.PAY, payout::pay);
    }

    @Bean
    JobHandler<ReservationId> settleReservation(Reservations reservations) {
        return new JobHandler<>(Reservations.SETTLE, reservations::settle);
    }

    @Bean
    JobHandler<CompensationId> settleCompensation(Settlement settlement) {
        return new JobHandler<>(Settlement.SETTLE, settlement::settle);
    }

    @Bean
    RecurringJob sweepReservations(Places places) {
        return new RecurringJob("payments.sweep-reservations", SWEEP_EVERY, places::sweep);
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
