package world.azora.payments.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({PaymentsRecords.class, PrivacyStore.class})
public class PrivacyFeature {}
