package world.azora.identity.renewal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    PasswordController.class,
    Renewals.class,
    Renewals.Neighbours.class,
    ForgottenPasswords.class,
    ForgottenPasswords.Post.class,
    MailedLinks.class,
    ResetLetters.class,
    ResetStore.class
})
public class RenewalFeature {
    @Bean
    JobHandler<Forgotten> forgottenPassword(ForgottenPasswords forgotten) {
        return new JobHandler<>(Forgotten.KIND, forgotten::answer);
    }

    @Bean
    RecurringJob forgetResets(ResetStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-resets",
                Duration.ofHours(1),
                () -> store.forgetExpiredBefore(clock.instant().minus(ForgottenPasswords.COUNTED_OVER)));
    }
}
