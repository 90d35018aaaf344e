package world.azora.activity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.activity.log.ActivityLogFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.data.MigrationSource;

/** What activity adds to every process: whoever does something records it there and then. */
@Configuration(proxyBeanMethods = false)
@Import(ActivityLogFeature.class)
public class ActivityModule {
    @Bean
    PermissionSet activityPermissions() {
        return PermissionSet.of("activity", ActivityPermission.values());
    }

    @Bean
    MigrationSource activityMigrations() {
        return new MigrationSource("activity");
    }
}
