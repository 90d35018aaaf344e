package world.azora.ledger.post;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.ledger.LedgerSettings;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import(TransferController.class)
public class PostFeature {
    @Bean(initMethod = "start", destroyMethod = "close")
    Batcher batcher(DataSource database, Clock clock, LedgerSettings settings) {
        return new Batcher(database, clock, settings);
    }
}
