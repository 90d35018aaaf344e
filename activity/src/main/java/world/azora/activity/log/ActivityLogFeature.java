package world.azora.activity.log;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.role.Role;

/** The door of this package. The record is kept in every process; only operations shows it. */
@Configuration(proxyBeanMethods = false)
@Import({ActivityRecorder.class, ActivityRecords.class, ActivityStore.class})
public class ActivityLogFeature {
    @Role("operations")
    @Configuration(proxyBeanMethods = false)
    @Import(ActivityController.class)
    static class Shown {}
}
