package world.azora.learning.course;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    CourseController.class,
    Catalogue.class,
    CourseEditing.class,
    StoredCourses.class,
    CourseStore.class,
    OutlineStore.class
})
public class CourseFeature {}
