package world.azora.identity.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({MeController.class, UserController.class, StoredAccounts.class, UserChanges.class, AccountStore.class})
public class AccountFeature {}
