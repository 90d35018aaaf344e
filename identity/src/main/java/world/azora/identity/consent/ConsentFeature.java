package world.azora.identity.consent;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ConsentController.class, Consents.class, ConsentStore.class})
public class ConsentFeature {}
