package world.azora.identity.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    PrivacyController.class,
    Exports.class,
    Erasures.class,
    Erasures.Neighbours.class,
    IdentityRecords.class,
    PrivacyStore.class
})
public class PrivacyFeature {}
