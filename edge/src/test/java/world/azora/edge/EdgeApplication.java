package world.azora.edge;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.activity.ActivityModule;
import world.azora.identity.IdentityModule;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.mail.MailModule;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.web.WebModule;

/** Edge and identity as the product starts them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DataModule.class,
    JobsModule.class,
    MailModule.class,
    SecretModule.class,
    WebModule.class,
    RemoteModule.class,
    ActivityModule.class,
    IdentityModule.class,
    EdgeModule.class,
    UploadController.class
})
class EdgeApplication {}
