package world.azora.platform.secret;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cipher for columns. It comes into being at the start of a process that has sealed columns; the others need no
 * master key.
 */
@Configuration(proxyBeanMethods = false)
public class SecretModule {
    @Bean
    @Lazy
    DataKeys dataKeys(JdbcClient database, Environment environment, Clock clock) {
        return new DataKeys(new DataKeyStore(database), MasterKeys.of(environment), clock);
    }

    @Bean
    @Lazy
    ColumnCipher columnCipher(DataKeys keys) {
        keys.open();
        return new ColumnCipher(keys);
    }

    @Bean
    Resealing resealing(ObjectProvider<DataKeys> keys, ObjectProvider<SealedColumns> columns) {
        return new Resealing(keys, columns);
    }

    @Bean
    ResealingController resealingController(Resealing resealing) {
        return new ResealingController(resealing);
    }
}
