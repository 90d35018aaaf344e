package world.azora.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.role.Role;

/** What identity adds to a process: itself where its role runs, elsewhere proxies that call it there. */
@Configuration(proxyBeanMethods = false)
public class IdentityModule {
    @Role("identity")
    @Configuration(proxyBeanMethods = false)
    static class Here {
        @Bean
        MigrationSource identityMigrations() {
            return new MigrationSource("identity");
        }
    }

    /** Address and time-outs are settings: {@code spring.http.serviceclient.identity.*}. */
    @Role(value = "identity", elsewhere = true)
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(
            group = "identity",
            types = {People.class, SessionGate.class, SetUp.class})
    static class Elsewhere {}
}
