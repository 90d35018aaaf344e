package world.azora.learning.content;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({LessonController.class, ExerciseController.class, Content.class, ContentStore.class, Markdown.class})
public class ContentFeature {}
