package world.azora.identity.token;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    JwtAccessTokens.class,
    JwtAccessTokens.TokenParts.class,
    StrictJwt.class,
    RevokedTokens.class,
    RevokedTokens.RevocationParts.class,
    RevokedTokenStore.class,
    RevocationController.class,
    SigningKeys.class,
    SigningKeyStore.class,
    SigningKeyController.class,
    KeyRotation.class,
    KeyRotation.RotationParts.class,
    KeySeal.class,
    SealedSigningKeys.class,
    JwksController.class
})
public class TokenFeature {
    @Bean
    RecurringJob keepUpSigningKeys(KeyRotation rotation) {
        return new RecurringJob("identity.keep-up-signing-keys", Duration.ofHours(1), rotation::keepUp);
    }

    @Bean
    RecurringJob forgetRevokedTokens(RevokedTokens revoked) {
        return new RecurringJob("identity.forget-revoked-tokens", Duration.ofHours(1), revoked::forgetExpired);
    }
}
