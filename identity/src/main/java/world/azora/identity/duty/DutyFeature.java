package world.azora.identity.duty;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({DutyController.class, Duties.class, DutyStore.class})
public class DutyFeature {}
