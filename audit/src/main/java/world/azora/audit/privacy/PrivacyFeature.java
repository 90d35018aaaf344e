package world.azora.audit.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({AuditRecords.class, PrivacyStore.class})
public class PrivacyFeature {}
