package world.azora.sandbox.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({SandboxRecords.class, PrivacyStore.class})
public class PrivacyFeature {}
