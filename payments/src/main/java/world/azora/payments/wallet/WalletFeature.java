package world.azora.payments.wallet;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({WalletController.class, WalletStatementController.class, Wallets.class, TitleStore.class})
public class WalletFeature {}
