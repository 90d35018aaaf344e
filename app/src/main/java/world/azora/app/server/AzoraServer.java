package world.azora.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import world.azora.activity.ActivityModule;
import world.azora.audit.AuditModule;
import world.azora.edge.EdgeModule;
import world.azora.identity.IdentityModule;
import world.azora.learning.LearningModule;
import world.azora.ledger.LedgerModule;
import world.azora.operations.OperationsModule;
import world.azora.payments.PaymentsModule;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.mail.MailModule;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.web.WebModule;
import world.azora.sandbox.SandboxModule;

/**
 * What the server is made of: this list, and nothing that is found by scanning. A module brings its real form where its
 * role runs in this process, and proxies of its front where it does not.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    // ground
    DataModule.class,
    JobsModule.class,
    MailModule.class,
    WebModule.class,
    RemoteModule.class,
    SecretModule.class,
    // foundations
    ActivityModule.class,
    IdentityModule.class,
    LedgerModule.class,
    SandboxModule.class,
    OperationsModule.class,
    // capabilities
    LearningModule.class,
    PaymentsModule.class,
    AuditModule.class,
    // the way in
    EdgeModule.class
})
public class AzoraServer {}
