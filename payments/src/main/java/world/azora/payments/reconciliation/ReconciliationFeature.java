package world.azora.payments.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.payments.ReconciliationId;
import world.azora.platform.jobs.JobHandler;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReconciliationController.class,
    Reconciliations.class,
    Bookings.class,
    ReconciliationStore.class,
    ItemStore.class,
    MovementStore.class
})
public class ReconciliationFeature {
    @Bean
    JobHandler<ReconciliationId> bookReconciliation(Bookings bookings) {
        return new JobHandler<>(Bookings.BOOK, bookings::book);
    }
}
