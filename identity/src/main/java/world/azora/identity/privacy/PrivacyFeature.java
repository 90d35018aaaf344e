package world.azora.identity.privacy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;
import world.azora.platform.mail.SentLetters;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    PrivacyController.class,
    Exports.class,
    Erasures.class,
    Erasures.Neighbours.class,
    IdentityRecords.class,
    PrivacyStore.class
})
public class PrivacyFeature {
    private static final Duration LETTERS_KEPT_FOR = Duration.ofDays(30);

    /** Letters say who is where, and hold links; whoever has not read one by then will not. */
    @Bean
    RecurringJob forgetLetters(SentLetters letters, Clock clock) {
        return new RecurringJob(
                "identity.forget-letters",
                Duration.ofHours(6),
                () -> letters.forgetBefore(clock.instant().minus(LETTERS_KEPT_FOR)));
    }
}
