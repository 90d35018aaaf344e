package world.azora.ledger.carry;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({CarryController.class, LedgerExport.class, LedgerImport.class})
public class CarryFeature {}
