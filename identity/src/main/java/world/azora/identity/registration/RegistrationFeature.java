package world.azora.identity.registration;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    RegistrationController.class,
    Registrations.class,
    Registrations.Neighbours.class,
    RegistrationStore.class,
    Letters.class
})
public class RegistrationFeature {
    @Bean
    RecurringJob forgetRegistrations(RegistrationStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-registrations", Duration.ofHours(1), () -> store.forgetExpiredBefore(clock.instant()));
    }
}
