package world.azora.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import world.azora.kernel.IdSource;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;

/** Letters: the outbox, its list and, where a server is configured, the delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class MailModule {
    private static final String TIMEOUT_MILLIS = "10000";

    @Bean
    MailStore mailStore(JdbcClient database) {
        return new MailStore(database);
    }

    @Bean
    MailList mailList(MailStore store) {
        return new MailList(store);
    }

    @Bean
    SentLetters sentLetters(MailStore store) {
        return new StoredLetters(store);
    }

    @Bean
    Mailer mailer(
            MailStore store,
            Outbox outbox,
            MailSettings settings,
            IdSource ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new OutboxMailer(store, outbox, settings, ids, clock, transactions);
    }

    // Without a server there is no handler, and letters that an earlier setting left on their way wait for one.
    @Bean
    @ConditionalOnExpression("!'${azora.mail.smtp.host:}'.isBlank()")
    JobHandler<MailDelivery.Letter> mailDelivery(MailStore store, MailSettings settings, Clock clock) {
        var delivery = new MailDelivery(store, sender(settings.smtp()), settings.from(), clock);
        return new JobHandler<>(MailDelivery.KIND, delivery::deliver);
    }

    private static JavaMailSenderImpl sender(MailSettings.Smtp smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.setUsername(smtp.username());
        if (smtp.password() != null) sender.setPassword(smtp.password().value());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(smtp.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return sender;
    }
}
