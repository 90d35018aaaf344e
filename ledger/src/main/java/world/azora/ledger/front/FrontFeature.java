package world.azora.ledger.front;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({WholeLedger.class, LinkedFront.class, LimitsFront.class})
public class FrontFeature {}
