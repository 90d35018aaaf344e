package world.azora.audit.engagement;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({EngagementController.class, StoredEngagements.class, EngagementStore.class, EngagementArchive.class})
public class EngagementFeature {}
