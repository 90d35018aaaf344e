package world.azora.ledger.statement;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountMomentController.class,
    AccountStatementController.class,
    StatementRoll.class,
    Moments.class,
    MomentStore.class
})
public class StatementFeature {}
