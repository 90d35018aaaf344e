package world.azora.identity.address;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({AddressController.class, AddressChanges.class, AddressChanges.Neighbours.class, AddressStore.class})
public class AddressFeature {
    @Bean
    RecurringJob forgetAddressChanges(AddressStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-address-changes",
                Duration.ofHours(1),
                () -> store.forgetExpiredBefore(clock.instant().minus(AddressChanges.COUNTED_OVER)));
    }
}
