package world.azora.identity.password;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ArgonPasswords.class, GuessablePasswords.class})
public class PasswordFeature {}
