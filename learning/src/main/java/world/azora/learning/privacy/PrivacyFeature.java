package world.azora.learning.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({LearningRecords.class, PrivacyStore.class})
public class PrivacyFeature {}
