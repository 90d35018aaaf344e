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
    SessionController.class,
    PersonSessionController.class,
    StoredSessions.class,
    StoredSessions.SessionParts.class,
    OrderedSignOuts.class,
    SessionList.class,
    SessionList.ListParts.class,
    LiveSessions.class,
    CsrfTokens.class,
    SessionStore.class,
    RefreshTokenStore.class
})
public class SessionFeature {
    /** An ended session is kept for a while, so that a device that was known is not taken for a new one. */
    private static final Duration ENDED_KEPT_FOR = Duration.ofDays(30);

    @Bean
    RecurringJob forgetSessions(SessionStore store, Clock clock) {
        return new RecurringJob("identity.forget-sessions", Duration.ofHours(1), () -> {
            var now = clock.instant();
            store.forget(now, now.minus(ENDED_KEPT_FOR));
        });
    }
}
