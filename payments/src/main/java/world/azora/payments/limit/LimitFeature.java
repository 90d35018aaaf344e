package world.azora.payments.limit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({RollingLimits.class, LimitStore.class})
public class LimitFeature {}
