package world.azora.edge;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.activity.ActivityModule;
import world.azora.identity.IdentityModule;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.mail.MailModule;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.web.WebModule;

/** Edge and identity as the product starts them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DataModule.class,
    JobsModule.class,
    MailModule.class,
    WebModule.class,
    RemoteModule.class,
    SecretModule.class,
    ActivityModule.class,
    IdentityModule.class,
    EdgeModule.class,
    UploadController.class
})
class EdgeApplication {
    /** As a module would publish the addresses of {@link UploadController}. */
    @Bean
    RoleRoutes testRoutes() {
        return new RoleRoutes("learning", List.of("/api/v1/test/**"));
    }
}
