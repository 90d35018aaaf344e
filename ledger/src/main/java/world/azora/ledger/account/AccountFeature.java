package world.azora.ledger.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({AccountController.class, LimitsController.class, AccountBook.class, AccountStore.class})
public class AccountFeature {}
