package world.azora.identity.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    Gate.class,
    StoredSessions.class,
    LiveSessions.class,
    CsrfTokens.class,
    StoredSessions.SessionParts.class,
    SessionStore.class,
    RefreshTokenStore.class
})
public class SessionFeature {
    @Bean
    RecurringJob forgetSessions(SessionStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-sessions", Duration.ofHours(1), () -> store.forgetExpiredBefore(clock.instant()));
    }
}
