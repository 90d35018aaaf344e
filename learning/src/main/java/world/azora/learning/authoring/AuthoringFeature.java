package world.azora.learning.authoring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({AuthoringController.class, Authoring.class, StoredDrafts.class, AuthoringStore.class, DraftStore.class})
public class AuthoringFeature {}
