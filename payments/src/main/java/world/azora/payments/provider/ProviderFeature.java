package world.azora.payments.provider;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.ProviderSettings;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
@Import({
    HttpProvider.class,
    ProviderHttp.class,
    ProviderEvents.class,
    ProviderEventStore.class,
    ProviderEventController.class
})
public class ProviderFeature {
    @Bean
    RecurringJob forgetProviderEvents(ProviderEvents events) {
        return new RecurringJob("payments.forget-provider-events", Duration.ofHours(6), events::forget);
    }
}
