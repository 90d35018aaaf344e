package world.azora.payments.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import world.azora.payments.Happening;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventController.class,
    EventLog.class,
    EventStore.class,
    WebhookController.class,
    Webhooks.class,
    WebhookStore.class,
    WebhookSecrets.class,
    SecretStore.class,
    DeliveryController.class,
    Deliveries.class,
    DeliveryStore.class,
    Rounds.class,
    ClaimStore.class,
    Sending.class,
    Receivers.class
})
public class WebhookFeature {
    private static final Duration ROUND_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    /** So long events and their deliveries can be asked for. */
    private static final Duration KEPT_FOR = Duration.ofDays(90);

    @Bean
    Reach reach(Environment environment) {
        var inProduction = environment.getProperty("azora.production", Boolean.class, false);
        return inProduction ? Reach.publicOnly() : Reach.anywhere();
    }

    @Bean
    Backoff backoff() {
        return new Backoff(new SecureRandom());
    }

    @Bean
    JobHandler<Happening> tellHappening(EventLog log, Rounds rounds) {
        return new JobHandler<>(Happening.JOB, happening -> {
            log.tell(happening);
            rounds.begin();
        });
    }

    /** For what is tried again, and what a killed process left behind. */
    @Bean
    RecurringJob deliverWebhooks(Rounds rounds) {
        return new RecurringJob("payments.deliver-webhooks", ROUND_EVERY, rounds::begin);
    }

    @Bean
    RecurringJob forgetEvents(EventStore store, Clock clock) {
        return new RecurringJob(
                "payments.forget-events",
                FORGET_EVERY,
                () -> store.forgetBefore(clock.instant().minus(KEPT_FOR)));
    }
}
