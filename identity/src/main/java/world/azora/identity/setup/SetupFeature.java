package world.azora.identity.setup;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({SetupController.class, SetUpPage.class, FirstAdmin.class, FirstAdmin.Neighbours.class, SetupStore.class})
public class SetupFeature {}
