package world.azora.identity.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    SignInController.class,
    SignInPage.class,
    RenewController.class,
    CookieSessions.class,
    TokenController.class,
    SignIn.class,
    SignIn.Neighbours.class,
    SignIn.Factors.class,
    FactorSignInController.class,
    ConfirmationController.class,
    Confirming.class,
    Confirming.Neighbours.class,
    SignInAnswers.class,
    SignInStore.class,
    GuessLimit.class,
    GuessMetrics.class,
    GuessStore.class,
    KnownDevices.class,
    SessionCookies.class
})
public class SignInFeature {
    @Bean
    RecurringJob forgetGuesses(GuessStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-guesses",
                Duration.ofHours(1),
                () -> store.forgetBefore(clock.instant().minus(GuessLimit.MEMORY_MAX)));
    }
}
