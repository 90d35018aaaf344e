package world.azora.ledger.read;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({StatementController.class, TransferTrace.class, StatementBook.class, StatementStore.class})
public class ReadFeature {}
