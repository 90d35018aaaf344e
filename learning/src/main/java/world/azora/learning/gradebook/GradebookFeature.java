package world.azora.learning.gradebook;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({GradebookController.class, Gradebook.class, GradebookStore.class})
public class GradebookFeature {}
