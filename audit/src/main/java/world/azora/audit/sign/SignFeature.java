package world.azora.audit.sign;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({LocalSigning.class, SigningKeys.class, IssuedPapers.class})
public class SignFeature {}
