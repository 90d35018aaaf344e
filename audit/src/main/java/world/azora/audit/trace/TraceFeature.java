package world.azora.audit.trace;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({TraceController.class, Walker.class, TraceGuard.class, FindingsTrace.class})
public class TraceFeature {}
