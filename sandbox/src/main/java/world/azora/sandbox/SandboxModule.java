package world.azora.sandbox;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;
import world.azora.sandbox.privacy.PrivacyFeature;
import world.azora.sandbox.queue.QueueFeature;

/** What the sandbox adds to a process: itself where its role runs, elsewhere a proxy that calls it there. */
@Configuration(proxyBeanMethods = false)
public class SandboxModule {
    @Bean
    PermissionSet sandboxPermissions() {
        return PermissionSet.of("sandbox", SandboxPermission.values());
    }

    @Bean
    RoleRoutes sandboxRoutes() {
        return new RoleRoutes("sandbox", List.of("/api/v1/runs", "/api/v1/runs/**", "/api/v1/languages"));
    }

    @Role("sandbox")
    @EnableConfigurationProperties(SandboxSettings.class)
    @Import({QueueFeature.class, PrivacyFeature.class})
    static class Here {
        @Bean
        MigrationSource sandboxMigrations() {
            return new MigrationSource("sandbox");
        }
    }

    /** Its address and time-outs are the settings {@code spring.http.serviceclient.sandbox.*}. */
    @Role(value = "sandbox", elsewhere = true)
    @ImportHttpServices(
            group = "sandbox",
            types = {SandboxPersonalData.class, Runs.class, SandboxTrace.class})
    static class Elsewhere {}
}
