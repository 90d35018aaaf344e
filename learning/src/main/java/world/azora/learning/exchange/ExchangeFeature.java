package world.azora.learning.exchange;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import(ExchangeController.class)
public class ExchangeFeature {}
