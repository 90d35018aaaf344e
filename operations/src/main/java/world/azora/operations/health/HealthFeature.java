package world.azora.operations.health;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({HealthController.class, MetricsController.class, Readiness.class})
public class HealthFeature {}
