package world.azora.identity.factor;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import world.azora.identity.FactorSettings;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactorSettings.class)
@Import({
    FactorController.class,
    FactorResetController.class,
    DeviceController.class,
    TotpEnrolment.class,
    Neighbours.class,
    TotpSecrets.class,
    TotpStore.class,
    OwnFactors.class,
    RecoveryCodes.class,
    RecoveryCodeStore.class,
    StoredFactors.class,
    StoredFactors.Means.class,
    StoredFactorChanges.class,
    FactorStore.class,
    FactorReset.class,
    StaffFactorCheck.class,
    ChallengeStore.class,
    FactorGuesses.class,
    FactorGuessStore.class,
    StoredDevices.class,
    DeviceStore.class,
    StoredConfirmations.class,
    ConfirmationStore.class
})
public class FactorFeature {
    @Bean
    FactorPolicy factorPolicy(FactorSettings settings, FactorStore store, Environment environment) {
        var inProduction = environment.getProperty("azora.production", Boolean.class, false);
        return new FactorPolicy(settings.requiredRoles(inProduction), store);
    }

    @Bean
    RecurringJob forgetChallenges(
            ChallengeStore challenges, FactorGuessStore guesses, DeviceStore devices, Clock clock) {
        return new RecurringJob("identity.forget-challenges", Duration.ofHours(1), () -> {
            var now = clock.instant();
            challenges.forgetExpiredBefore(now);
            guesses.forgetEndedBefore(now);
            devices.forgetExpiredBefore(now);
        });
    }
}
