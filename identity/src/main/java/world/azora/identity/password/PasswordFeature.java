package world.azora.identity.password;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    ArgonPasswords.class,
    HashingTurns.class,
    PasswordPolicy.class,
    StrengthMeter.class,
    StrengthController.class,
    StoredPasswords.class,
    StoredPasswords.Neighbours.class,
    LimitedProof.class,
    PasswordStore.class,
    ProofStore.class
})
public class PasswordFeature {}
