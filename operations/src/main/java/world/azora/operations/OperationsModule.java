package world.azora.operations;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.operations.admin.AdminFeature;
import world.azora.operations.apidocs.ApiDocsFeature;
import world.azora.operations.health.HealthFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;

/** Health and metrics are in every process, because each is watched; the pages for operators are where the role runs. */
@Configuration(proxyBeanMethods = false)
@Import({HealthFeature.class, ApiDocsFeature.class})
public class OperationsModule {
    @Bean
    PermissionSet operationsPermissions() {
        return PermissionSet.of("operations", OperationsPermission.values());
    }

    @Bean
    RoleRoutes operationsRoutes() {
        return new RoleRoutes("operations", List.of("/api/v1/admin/**"));
    }

    @Configuration(proxyBeanMethods = false)
    @Role("operations")
    @Import(AdminFeature.class)
    static class Here {}
}
