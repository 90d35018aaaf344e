package world.azora.ledger.post;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.ledger.LedgerSettings;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    TransferController.class,
    BulkController.class,
    BatcherMetrics.class,
    BatcherHealth.class,
    HoldExpiry.class,
    HoldStore.class
})
public class PostFeature {
    @Bean(initMethod = "start", destroyMethod = "close")
    Batcher batcher(DataSource database, Clock clock, LedgerSettings settings, BatcherMetrics metrics) {
        return new Batcher(database, clock, settings, metrics);
    }

    @Bean
    RecurringJob expireHolds(HoldExpiry expiry) {
        return new RecurringJob("ledger.expire-holds", Duration.ofSeconds(30), expiry::run);
    }
}
