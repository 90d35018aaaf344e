package world.azora.payments.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;
import world.azora.activity.ActivityLog;
import world.azora.platform.breaker.BreakerSettings;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.mail.Mailer;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.web.JsonModule;

/** What sends webhooks, with real jobs on a real database, and nothing else of a process: it starts in a second. */
final class SenderWorld implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** The database as {@code azora.data.url} names it. */
    SenderWorld(String database) {
        var settings = Map.<String, Object>of(
                "azora.data.url", database,
                "azora.data.migrate", "false",
                "azora.jobs.heartbeat-interval", "200ms",
                "azora.master-key", "a master key of thirty-two letters");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", settings));
        var breakers =
                new Breakers(new BreakerSettings(1000, 1000, 100, Duration.ofSeconds(1), 1), new SimpleMeterRegistry());
        context.registerBean(JsonMapper.class, JsonModule::mapper);
        context.registerBean(Breakers.class, () -> breakers);
        context.registerBean(ActivityLog.class, () -> _ -> {});
        context.registerBean(Mailer.class, () -> _ -> {});
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(DataModule.class, JobsModule.class, SecretModule.class, WebhookFeature.class);
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
