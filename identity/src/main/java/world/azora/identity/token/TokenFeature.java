package world.azora.identity.token;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    JwtAccessTokens.class,
    StrictJwt.class,
    SigningKeys.class,
    SigningKeyStore.class,
    KeySeal.class,
    SealedSigningKeys.class,
    JwksController.class
})
public class TokenFeature {}
