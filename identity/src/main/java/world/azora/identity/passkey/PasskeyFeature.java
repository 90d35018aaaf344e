package world.azora.identity.passkey;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    PasskeyController.class,
    PasskeyRegistration.class,
    PasskeySignIns.class,
    PasskeySignIns.Neighbours.class,
    Ceremonies.class,
    CeremonyStore.class,
    PasskeyOptions.class,
    PasskeyStore.class,
    WebAuthn.class
})
public class PasskeyFeature {
    @Bean
    RecurringJob forgetCeremonies(CeremonyStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-ceremonies", Duration.ofHours(1), () -> store.forgetExpiredBefore(clock.instant()));
    }
}
