package world.azora.learning.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ProgressController.class, ProgressStore.class})
public class ProgressFeature {}
